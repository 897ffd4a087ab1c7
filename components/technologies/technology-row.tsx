import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Technology } from '@/lib/technologies/queries';
import { TrialMark } from './trial-mark';

/** One technology in a list. The data attributes are what the filter in the browser goes by. */
export function TechnologyRow({ locale, technology }: { locale: Locale; technology: Technology }) {
  const { slug, title, summary, kind, inputs, trial } = technology;
  return (
    <li
      data-slug={slug}
      data-kind={kind}
      data-input={inputs.join(' ')}
      data-trial={trial === 'none' ? undefined : 'yes'}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-1 border-line py-5 not-first:border-t md:grid-cols-[13rem_minmax(0,1fr)_auto] md:grid-rows-[auto_1fr] md:gap-x-8 xl:grid-cols-[15rem_minmax(0,1fr)_9rem]"
    >
      <h3 className="col-span-2 text-s1 font-strong md:col-span-1 md:row-span-2">
        <a href={`/${locale}/technologies/${slug}`} className="-my-3 inline-flex min-w-11 py-3">
          {title}
        </a>
      </h3>
      <p className="col-span-2 xl:col-span-1">{summary}</p>
      <Flow locale={locale} technology={technology} />
      <p className="text-end text-s0 xl:col-start-3 xl:row-start-1">
        <TrialMark locale={locale} technology={technology} />
      </p>
    </li>
  );
}

/** What goes in and what comes out, with an arrow for those who see and words for those who listen. */
async function Flow({ locale, technology: { inputs, outputs } }: { locale: Locale; technology: Technology }) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const separator = t('row.separator');
  return (
    <p className="text-s0 break-keep text-quiet md:col-start-2">
      <span className="sr-only">{t('row.inputs')} </span>
      {inputs.map((input) => t(`forms.${input}`)).join(separator)}
      <span aria-hidden="true" className="px-2">
        →
      </span>
      <wbr />
      <span className="sr-only">{t('row.outputs')} </span>
      {outputs.map((output) => t(`forms.${output}`)).join(separator)}
    </p>
  );
}
