import type { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';

/** Words of `content/messages/<locale>/figures.json`. */
export type FigureWords = ReturnType<typeof useTranslations<'figures'>>;

/** `wide` for a technology's own page and the first screen, `row` for a strip in a list. */
export type FigureVariant = 'wide' | 'row';

export type DrawingProps = { t: FigureWords; locale: Locale; variant: FigureVariant };

/** Where a drawing's data comes from. Lies beside the data in `content/recordings/<id>.json`. */
export type Provenance = {
  /** `model`: an open model was run. `tool`: another open program. `own-code`: no model, computed by the project itself. */
  kind: string;
  sample: Record<Locale, string>;
  /** Path in this repository; null where the sample is part of the recording itself. */
  sampleFile: string | null;
  sampleLicence: string;
  model: Record<Locale, string>;
  modelVersion: string;
  licence: string;
  runtime: string;
  /** ISO date. */
  recordedOn: string;
  how: Record<Locale, string>;
};
