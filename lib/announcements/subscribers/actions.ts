'use server';

import { headers } from 'next/headers';
import { readFormToken } from '@/lib/abuse/form-token';
import { isOverLimit } from '@/lib/abuse/mutations';
import { textOf } from '@/lib/core/posted';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { setResponseStatus } from '@/lib/server/response-status';
import { readEmail } from '@/lib/typed/email';
import { confirmSubscription, endSubscription, requestSubscription } from './mutations';
import type { LinkState, SubscriptionState } from './subscription-state';

/** Takes an address and sends it a link. The answer is the same whether the address was known or not. */
export async function subscribe(_before: SubscriptionState, posted: FormData): Promise<SubscriptionState> {
  const text = (name: string) => textOf(posted, name);
  const email = text('email');
  const read = readEmail(email);
  if ('problem' in read) {
    setResponseStatus(422);
    return { status: 'invalid', error: read.problem, email };
  }
  const now = new Date();
  if (readFormToken(text('token'), now)?.consent !== 'subscription') {
    setResponseStatus(409);
    return { status: 'refused', reason: 'form_expired', email };
  }
  // A program that fills in what people don't see is told what people are told.
  if (text('homepage') !== '') return { status: 'sent' };
  const locale = isLocale(text('locale')) ? text('locale') : DEFAULT_LOCALE;
  const address = (await headers()).get('x-forwarded-for');
  try {
    await requestSubscription({ email: read.email, locale: locale === 'en' ? 'en' : 'zh', address, now });
  } catch (error) {
    if (!isOverLimit(error)) throw error;
    setResponseStatus(429);
    return { status: 'refused', reason: 'too_many', email };
  }
  return { status: 'sent' };
}

/** The button behind the link of the first mail: programs that look into mails follow links, but press no buttons. */
export async function confirm(_before: LinkState, posted: FormData): Promise<LinkState> {
  return { status: (await confirmSubscription(secretOf(posted), new Date())) ? 'done' : 'unknown' };
}

export async function unsubscribe(_before: LinkState, posted: FormData): Promise<LinkState> {
  await endSubscription(secretOf(posted), new Date());
  return { status: 'done' };
}

function secretOf(posted: FormData): string {
  const secret = posted.get('secret');
  return typeof secret === 'string' ? secret.slice(0, 100) : '';
}
