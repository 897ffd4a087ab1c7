import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { Fact, FactList } from '@/components/ui/fact-list';
import { leaveCase } from '@/lib/cases/act-actions';
import type { OpenCase } from '@/lib/cases/access';
import { KEY_LIFE_MS } from '@/lib/correspondence/secret';
import { listFiles, listMessages } from '@/lib/correspondence/queries';
import type { Locale } from '@/lib/i18n/locales';
import { CaseActs } from './case-acts';
import { CaseMessages } from './case-messages';
import { CaseStatus } from './case-status';
import { labelOfFact } from './fact-words';
import { sayFact } from './say-fact';

/** Everything that the sender of a record sees of it and can do with it. */
export async function CasePage({ locale, open: { subject, view } }: { locale: Locale; open: OpenCase }) {
  const t = await getTranslations({ locale, namespace: 'cases' });
  const { cases } = await getMessages();
  const [messages, files] = await Promise.all([listMessages(subject), listFiles(subject)]);
  const address = `/${locale}/cases/${view.reference}`;
  const sent = await Promise.all(
    view.sent.map(async ({ name, value }) => ({ name, value: await sayFact(locale, { name, value }) })),
  );
  return (
    <>
      <p className="text-s0 text-quiet">{t(`kinds.${subject.subjectKind}`)}</p>
      <h1 className="text-s4">
        <span data-reference="" className="font-mono">
          {view.reference}
        </span>
      </h1>
      <Part id="status" heading={t('status.heading')}>
        <CaseStatus locale={locale} view={view} />
      </Part>
      <Part id="messages" heading={t('messages.heading')}>
        <CaseMessages {...{ locale, messages, files }} fileAddress={`${address}/files`} />
      </Part>
      <Part id="sent" heading={t('sent.heading')}>
        {sent.length === 0 ? (
          <p>{t('sent.none')}</p>
        ) : (
          <FactList>
            {sent.map(({ name, value }) => (
              <Fact key={name} term={labelOfFact(t, name)}>
                {value}
              </Fact>
            ))}
          </FactList>
        )}
      </Part>
      {view.can.length > 0 || view.canWrite ? (
        <Part id="acts" heading={t('acts.heading')}>
          <NextIntlClientProvider messages={{ cases }}>
            <CaseActs locale={locale} view={view} />
          </NextIntlClientProvider>
        </Part>
      ) : null}
      <Part id="export" heading={t('export.heading')}>
        <p>{view.isWholePerson ? t('export.all') : t('export.text')}</p>
        <p className="mt-3 flex flex-wrap gap-x-6">
          <a href={`${address}/export.json`} download className="inline-flex min-h-11 items-center">
            {t('export.json')}
          </a>
          <a href={`${address}/copy`} className="inline-flex min-h-11 items-center">
            {t('export.page')}
          </a>
        </p>
      </Part>
      <form action={leaveCase} className="mt-9 border-t border-line pt-6">
        <input type="hidden" name="locale" value={locale} />
        <button type="submit" className="button button-plain">
          {t('page.leave')}
        </button>
        <p className="mt-3 text-s0 text-quiet">
          {t('page.leaveHint', { minutes: KEY_LIFE_MS.session / 60_000 })}
        </p>
      </form>
    </>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-3 text-s2">
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** The same whether there is such a case or not. */
export async function NotOpen({ locale, reference }: { locale: Locale; reference: string }) {
  const t = await getTranslations({ locale, namespace: 'cases.page' });
  return (
    <>
      <h1 className="text-s4">{t('notOpenHeading')}</h1>
      <p className="mt-3">{t('notOpenText')}</p>
      <p className="mt-7">
        <a href={`/${locale}/cases?reference=${reference}`} className="button">
          {t('toLookup')}
        </a>
      </p>
    </>
  );
}
