import { useFormatter, useTranslations } from 'next-intl';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { TrialStore } from '@/lib/trials/store';
import type { TrialSetup } from './setup';

type TextInputProps = {
  setup: TrialSetup;
  store: TrialStore;
  isOff: boolean;
  /** What was typed last, or the sample that was chosen. */
  text: string;
  onText: (text: string) => void;
};

/** Text of one's own; it runs while it is typed, once the trial is loaded. */
export function TextInput({ setup, store, isOff, text, onText }: TextInputProps) {
  const t = useTranslations('trials.input');
  const format = useFormatter();
  return (
    <div>
      <label htmlFor="trial-text" className="font-strong">
        {t('text')}
      </label>
      <p id="trial-text-hint" className="text-s0 text-quiet">
        {t('textHint', { count: format.number(setup.limits.characters ?? 0) })}
      </p>
      <textarea
        id="trial-text"
        className="field mt-2 min-h-40"
        lang={/\p{Script=Han}/u.test(text) ? LANGUAGE_TAGS.zh : undefined}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        aria-describedby="trial-text-hint"
        disabled={isOff}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          void store.choose({ text: event.target.value, isTyped: true });
        }}
      />
    </div>
  );
}
