import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { alternativeFacts } from './alternative';
import type { FigureVariant } from './figure-props';
import { FigureView } from './figure-view';
import { FIGURES, hasFigure } from './registry';

type TechnologyFigureProps = {
  slug: string;
  locale: Locale;
  variant: FigureVariant;
  /** `full` says what is seen and where it comes from, `short` only the latter, `none` leaves it to the page. */
  caption?: 'full' | 'short' | 'none';
};

/** The drawing of a technology, made from a recorded result. Nothing for a technology that has none. */
export async function TechnologyFigure({ slug, locale, variant, caption }: TechnologyFigureProps) {
  if (!hasFigure(slug)) return null;
  const t = await getTranslations({ locale, namespace: 'figures' });
  return (
    <FigureView
      {...FIGURES[slug]}
      slug={slug}
      locale={locale}
      variant={variant}
      t={t}
      alternative={t(`${slug}.alt`, alternativeFacts(slug, locale))}
      caption={caption ?? (variant === 'wide' ? 'full' : 'short')}
    />
  );
}
