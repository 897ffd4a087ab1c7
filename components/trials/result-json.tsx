import { useTranslations } from 'next-intl';
import { CopyButton } from './copy-button';

/** Above this many characters the JSON stands in one line: laying out thousands of lines stops the page. */
const PRETTY_UP_TO = 20_000;

/** The whole result as it is, to read and to copy. */
export function ResultJson({ result }: { result: unknown }) {
  const t = useTranslations('trials.result');
  const compact = JSON.stringify(result);
  const text = compact.length > PRETTY_UP_TO ? compact : JSON.stringify(result, null, 2);
  return (
    <div className="mt-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="trial-json" className="text-s1">
          {t('json')}
        </h3>
        <CopyButton text={text} words={{ copy: t('copy'), copied: t('copied') }} />
      </div>
      <pre
        data-trial-json
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-labelledby="trial-json"
        role="region"
        className="mt-3 max-h-64 overflow-auto border border-line bg-raised p-4 font-mono text-s0 leading-normal break-all whitespace-pre-wrap"
      >
        <code>{text}</code>
      </pre>
    </div>
  );
}
