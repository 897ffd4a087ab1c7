import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { Licensed } from '@/lib/trials/licences';

type LicenceEntryProps = { locale: Locale; licensed: Licensed; technologies: string };

/** One model, program or data set: whose it is, where it comes from, and its whole licence. */
export async function LicenceEntry({ locale, licensed, technologies }: LicenceEntryProps) {
  const t = await getTranslations({ locale, namespace: 'licenses' });
  const { name, version, maker, part, licence, licenceRead, source, text } = licensed;
  const date = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <article className="border-t border-line py-6">
      <h3 className="text-s2" lang="en">
        {name}
      </h3>
      <dl className="mt-3 grid gap-x-8 gap-y-2 md:grid-cols-2">
        <Fact name={t('part.label')}>{t(`part.${part}`)}</Fact>
        <Fact name={t('version')}>
          <span lang="en">{version}</span>
        </Fact>
        <Fact name={t('maker')}>
          <span lang="en">
            <Names>{maker}</Names>
          </span>
        </Fact>
        <Fact name={t('licence')}>{licence}</Fact>
        <Fact name={t('usedBy')}>{technologies}</Fact>
        <Fact name={t('source')}>
          <a href={source} rel="noopener noreferrer" className="inline-flex min-h-11 items-center break-all">
            {source}
          </a>
        </Fact>
      </dl>
      {licenceRead && (
        <p className="mt-3 text-s0 text-quiet">
          {t.rich('read', {
            from: licenceRead.from,
            date: date.format(new Date(licenceRead.on)),
            en: (words) => <span lang="en">{words}</span>,
          })}
        </p>
      )}
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center underline decoration-seal underline-offset-4">
          {t('text', { name })}
        </summary>
        <pre
          lang="en"
          className="mt-2 border border-line bg-raised p-4 font-mono text-s0 leading-normal break-words whitespace-pre-wrap"
        >
          <Names>{text}</Names>
        </pre>
      </details>
    </article>
  );
}

/** English with names in Han. */
function Names({ children }: { children: string }) {
  return children.split(/(\p{Script=Han}+)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang="zh">
        {part}
      </span>
    ),
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-s0 text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
