import { z } from 'zod';

const words = z.string().trim().min(1);

/** A short text in both languages. */
export const bilingual = z.strictObject({ zh: words, en: words });
