import recording from '@/content/recordings/large-language-model.json';
import type { Motif } from '../drawing';
import { tokens } from './tokens';

/** A sentence as the tokens that a model reads. */
export const largeLanguageModel: Motif = {
  place: 'below',
  least: 130,
  model: recording.provenance.model,
  draw: (field, { locale }) => tokens(recording.tokens[locale], field),
};
