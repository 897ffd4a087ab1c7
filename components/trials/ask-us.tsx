import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TrialSetup } from './setup';
import type { TrialParts } from './trial-view';

type AskUsProps = { setup: TrialSetup; parts: TrialParts; options: unknown };

/** The way to the contact form, with the technology and, if ticked, the settings; never with what was put in. */
export function AskUs({ setup, parts, options }: AskUsProps) {
  const t = useTranslations('trials.ask');
  const [isTicked, setTicked] = useState(false);
  const settings = parts.settings?.(options ?? parts.defaults);
  const query = new URLSearchParams({ technology: setup.slug });
  if (isTicked && settings) query.set('trial', settings);
  return (
    <section aria-labelledby="trial-ask">
      <h2 id="trial-ask" className="text-s2">
        {t('heading')}
      </h2>
      <p className="mt-3 text-quiet">{t('text')}</p>
      {settings && (
        <label className="mt-3 flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-seal"
            checked={isTicked}
            onChange={(event) => setTicked(event.target.checked)}
          />
          <span>{t('settings', { settings })}</span>
        </label>
      )}
      <p className="mt-4">
        <a href={`/${setup.locale}/contact?${query.toString()}`} className="button button-plain">
          {t('button', { technology: setup.technology })}
        </a>
      </p>
    </section>
  );
}
