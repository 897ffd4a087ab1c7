import { useTranslations } from 'next-intl';
import type { Segment } from './segments';

/** More would be read by nobody; the files have them all. */
const SHOWN = 100;

type SegmentListProps = { segments: readonly Segment[]; play?: (segment: Segment) => void };

/** The stretches of speech in words, each to hear. */
export function SegmentList({ segments, play }: SegmentListProps) {
  const t = useTranslations('trial-voice-activity');
  const shown = segments.slice(0, SHOWN);
  return (
    <section className="mt-6">
      <h3 className="text-s1">{t('segments')}</h3>
      <ol className="mt-2 grid gap-x-8 md:grid-cols-2">
        {shown.map((segment, index) => (
          <li
            key={segment.start}
            className="flex min-h-12 items-center justify-between gap-x-3 border-b border-line"
          >
            <span className="tabular-nums">
              {t('segment', {
                number: index + 1,
                start: segment.start.toFixed(2),
                end: segment.end.toFixed(2),
              })}
            </span>
            {play && (
              <button
                type="button"
                className="min-h-11 min-w-11 cursor-pointer px-3 text-seal underline underline-offset-4"
                aria-label={t('playSegment', { number: index + 1 })}
                onClick={() => play(segment)}
              >
                {t('play')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {shown.length < segments.length && (
        <p className="mt-2 text-s0 text-quiet">{t('more', { shown: SHOWN, count: segments.length })}</p>
      )}
    </section>
  );
}
