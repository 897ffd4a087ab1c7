import recording from '@/content/recordings/large-language-model.json';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { DrawingProps } from './figure-props';
import { TokenChips } from './token-chips';

export function LargeLanguageModel({ locale, variant }: DrawingProps) {
  const wide = variant === 'wide';
  const lang = LANGUAGE_TAGS[locale];
  return (
    <div className={wide ? 'py-2' : ''}>
      {wide && (
        <p lang={lang} className="mb-5 text-s2 text-quiet">
          {recording.sentences[locale]}
        </p>
      )}
      <TokenChips tokens={recording.tokens[locale].slice(0, wide ? undefined : 12)} wide={wide} lang={lang} />
    </div>
  );
}
