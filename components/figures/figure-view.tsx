import type { ReactNode } from 'react';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { DrawingProps, FigureWords, Provenance } from './figure-props';
import type { FigureSlug } from './registry';

type FigureViewProps = DrawingProps & {
  slug: FigureSlug;
  drawing: (props: DrawingProps) => ReactNode;
  provenance: Provenance;
  alternative: string;
  caption: 'full' | 'short' | 'none';
};

// SVG takes part in neither the forced palette of a system nor a page's print colours unless told to.
const PALETTES =
  'forced-colors:[--ink:CanvasText] forced-colors:[--quiet:CanvasText] forced-colors:[--line:GrayText] ' +
  'forced-colors:[--edge:CanvasText] forced-colors:[--seal:Highlight] forced-colors:[--seal-soft:Canvas] ' +
  'forced-colors:[--data:LinkText] print:[--data:oklch(0.47_0.085_250)] print:[--edge:oklch(0.55_0_0)]';

/** A drawing with its text alternative and caption; takes its words, so that it can be drawn anywhere. */
export function FigureView({
  drawing: Drawing,
  provenance,
  alternative,
  caption,
  slug,
  ...props
}: FigureViewProps) {
  const { t } = props;
  return (
    <figure className={`break-inside-avoid ${PALETTES}`} data-figure={slug}>
      <div role="img" aria-label={alternative}>
        <Drawing {...props} />
      </div>
      {caption !== 'none' && (
        <figcaption
          className={`text-s0 text-quiet ${caption === 'full' ? 'mt-4 border-t border-line pt-3' : 'mt-2'}`}
        >
          {caption === 'full' && <p className="text-ink">{t(`${slug}.caption`)}</p>}
          <p>{caption === 'full' ? source(provenance, props) : shortSource(provenance, props)}</p>
          {caption === 'full' && <Making provenance={provenance} {...props} />}
        </figcaption>
      )}
    </figure>
  );
}

function shortSource({ model }: Provenance, { t, locale }: DrawingProps): string {
  return [t('common.recorded'), model[locale]].join(' · ');
}

function source({ kind, sample, model }: Provenance, { t, locale }: DrawingProps): string {
  const made =
    kind === 'own-code'
      ? model[locale]
      : t(kind === 'model' ? 'common.openModel' : 'common.openTool', { model: model[locale] });
  return [t('common.recorded'), t('common.sample', { sample: sample[locale] }), made].join(' · ');
}

function Making({ provenance, t, locale }: { provenance: Provenance } & DrawingProps) {
  const date = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center underline decoration-seal underline-offset-4">
        {t('common.how')}
      </summary>
      <p className="max-w-[44rem] pb-2">
        {t(provenance.kind === 'own-code' ? 'common.detailsOwn' : 'common.details', {
          how: provenance.how[locale],
          sampleLicence: licenceName(provenance.sampleLicence, t),
          version: provenance.modelVersion,
          licence: provenance.licence,
          runtime: provenance.runtime,
          date: date.format(new Date(provenance.recordedOn)),
        })}
      </p>
    </details>
  );
}

/** Licences that have a name are called by it; the others are said in the reader's language. */
function licenceName(licence: string, t: FigureWords): string {
  if (licence === 'Public domain') return t('common.publicDomain');
  if (licence === 'Own work') return t('common.ownWork');
  if (licence === 'Made from public-domain and CC0 samples') return t('common.mixed');
  return licence;
}
