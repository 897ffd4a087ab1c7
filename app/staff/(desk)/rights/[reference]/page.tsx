import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CaseMessages } from '@/components/cases/case-messages';
import { CaseHistory } from '@/components/desk/case-history';
import { DeskForm } from '@/components/rights/desk/desk-form';
import { RequestFacts } from '@/components/rights/desk/request-facts';
import { listHistory } from '@/lib/audit/queries';
import { listFiles, listMessages } from '@/lib/correspondence/queries';
import { isLocale } from '@/lib/i18n/locales';
import { DESK_ACTS } from '@/lib/rights/desk-state';
import { openRequest } from '@/lib/rights/opening';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

type Props = PageProps<'/staff/rights/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function DeskRequestPage({ params }: Props) {
  const member = await requireStaff('rights:read');
  const { reference } = await params;
  const request = (await openRequest(member, reference, new Date())) ?? notFound();
  const subject = { subjectKind: 'rights' as const, subjectId: request.id };
  const [t, current, messages, sent, files, history] = await Promise.all([
    getTranslations('rights-desk'),
    getLocale(),
    getMessages(),
    listMessages(subject),
    listFiles(subject),
    listHistory(subject),
  ]);
  const locale = isLocale(current) ? current : 'zh';
  return (
    <div className="max-w-160">
      <h1 className="font-mono text-s3">{reference}</h1>
      <p className="mt-1 text-s0 text-quiet">{t('recorded')}</p>
      <section aria-labelledby="sent" className="mt-6">
        <h2 id="sent" className="mb-3 text-s2">
          {t('sent')}
        </h2>
        <RequestFacts request={request} />
        <p className="mt-3 text-s0 text-quiet">{t('leads')}</p>
      </section>
      <section aria-labelledby="messages" className="mt-8">
        <h2 id="messages" className="text-s2">
          {t('messages')}
        </h2>
        <CaseMessages
          locale={locale}
          messages={sent}
          files={files}
          fileAddress={`/staff/rights/${reference}/files`}
        />
      </section>
      {request.state === 'open' && may(member.role, 'rights:answer') ? (
        <section aria-labelledby="acts" className="mt-8">
          <h2 id="acts" className="mb-3 text-s2">
            {t('acts.heading')}
          </h2>
          <NextIntlClientProvider messages={{ 'rights-desk': messages['rights-desk'] }}>
            <div className="border-y-2 border-ink">
              {DESK_ACTS.map((act) => (
                <details key={act} className="border-b border-line last:border-b-0">
                  <summary className="flex min-h-11 cursor-pointer items-center py-2.5 font-strong">
                    {t(`acts.${act}.title`)}
                  </summary>
                  <DeskForm reference={reference} act={act} />
                </details>
              ))}
            </div>
          </NextIntlClientProvider>
        </section>
      ) : null}
      <div className="mt-8">
        <CaseHistory lines={history} />
      </div>
    </div>
  );
}
