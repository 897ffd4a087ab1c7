'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SubmitEvent, useActionState, useState, useTransition } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { sendContact } from '@/lib/leads/actions';
import type { ContactState, ContactValues, ShownForm } from '@/lib/leads/form-state';
import { AcceptBoxes } from './accept-boxes';
import { AgeField } from './age-field';
import { ContactFields, type TechnologyOption } from './contact-fields';
import { FormAlert } from './form-alert';
import { sendFromBrowser } from './send-from-browser';
import { TrapField } from './trap-field';

export type ContactFormProps = {
  locale: Locale;
  form: ShownForm;
  technologies: TechnologyOption[];
  technology: string;
  /** What stands in the description at first. */
  description: string;
  /** The platform's name, as it ends every title. */
  platform: string;
  /** What stands under the boxes. */
  children: ReactNode;
};

/**
 * The contact form. Without script it is a plain form and the server answers with the page; with script the same
 * schema checks first, and what was typed survives even an answer that never comes.
 */
export function ContactForm(props: ContactFormProps) {
  const t = useTranslations('contact');
  const [answered, formAction] = useActionState<ContactState, FormData>(sendContact, { status: 'idle' });
  const [inBrowser, setInBrowser] = useState<ContactState | null>(null);
  const [isSending, startSending] = useTransition();
  const state = inBrowser ?? answered;
  const form = state.status === 'idle' ? props.form : (state.form ?? props.form);
  const values = state.status === 'idle' ? firstValues(props) : state.values;
  const errors = state.status === 'invalid' ? state.errors : {};

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const next = await sendFromBrowser(data);
      startSending(() => {
        // An answer without a form of its own leaves the one that is shown.
        setInBrowser({ form, ...next });
      });
    });
  }

  return (
    <>
      <title>{`${state.status === 'idle' ? t('title') : t('errorTitle')} · ${props.platform}`}</title>
      <FormAlert locale={props.locale} state={state} />
      <h1 className="text-s4">{t('heading')}</h1>
      <p className="mt-3 text-quiet">{t('lead')}</p>
      <form action={formAction} onSubmit={submit} noValidate className="mt-8 grid gap-7">
        <input type="hidden" name="locale" value={props.locale} />
        <input type="hidden" name="token" value={form.token} />
        <TrapField />
        <p className="text-s0 text-quiet">{t('requiredNote')}</p>
        <ContactFields technologies={props.technologies} values={values} errors={errors} />
        <AgeField key={`age ${values.age}`} {...{ locale: props.locale, form, values, errors }} />
        <AcceptBoxes key={form.token} {...{ locale: props.locale, form, values, errors }} />
        {props.children}
        <p>
          <button type="submit" className="button" aria-disabled={isSending}>
            {isSending ? t('submitting') : t('submit')}
          </button>
        </p>
      </form>
    </>
  );
}

function firstValues({ technology, description }: ContactFormProps): ContactValues {
  return { technology, description };
}
