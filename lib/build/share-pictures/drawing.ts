import type { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Picture } from './picture';

export type Field = { width: number; height: number };

/** Words of `content/messages/<locale>/figures.json`. */
export type FigureWords = ReturnType<typeof useTranslations<'figures'>>;

export type Language = { locale: Locale; t: FigureWords };

/** Draws into a field whose upper left corner is the origin. */
export type Drawing = (field: Field, language: Language) => Picture;

/** What a card shows beside its words. */
export type Motif = {
  draw: Drawing;
  /** `below` for what runs in time or in lines, `beside` for what is as high as wide. */
  place: 'below' | 'beside';
  /** The lowest field it can be drawn in `below`; with less it goes beside. */
  least: number;
  /** The model or program whose recorded result is drawn. */
  model?: Record<Locale, string>;
};
