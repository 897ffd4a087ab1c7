import type { LegalCommand } from './command';
export const preview: LegalCommand = { takes: '', does: { en: '', zh: '' }, run: () => null };
