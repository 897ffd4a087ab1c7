import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { KeptFile } from '../kept-file';
import type { ViewProps } from '../trial-view';
import { useSoundPlayer } from '../use-sound-player';
import { toJson, toLabels, toSrt } from './export';
import type { ActivityExtra, ActivityResult } from './result';
import { SegmentList } from './segment-list';
import type { Segment } from './segments';
import { Timeline } from './timeline';

/** Where somebody speaks: drawn over the waveform, listed, to hear and to keep. */
export function ActivityView({ result: { segments }, extra }: ViewProps<ActivityResult, ActivityExtra>) {
  const seconds = extra?.seconds ?? segments.at(-1)?.end ?? 0;
  return (
    <div className="mt-4 grid gap-y-8">
      <Summary segments={segments} seconds={extra?.seconds} />
      {extra ? (
        <Played segments={segments} extra={extra} />
      ) : (
        segments.length > 0 && (
          <div>
            <Timeline segments={segments} seconds={seconds} />
            <SegmentList segments={segments} />
          </div>
        )
      )}
      {segments.length > 0 && <Kept segments={segments} />}
    </div>
  );
}

function Summary({ segments, seconds }: { segments: readonly Segment[]; seconds?: number }) {
  const t = useTranslations('trial-voice-activity');
  const format = useFormatter();
  if (segments.length === 0) return <p className="text-s2">{t('none')}</p>;
  const speech = segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const rounded = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <p className="text-s2">
      {seconds === undefined
        ? t('spoken', { count: segments.length, speech: rounded(speech) })
        : t('spokenOf', { count: segments.length, speech: rounded(speech), seconds: rounded(seconds) })}
    </p>
  );
}

function Played({ segments, extra }: { segments: readonly Segment[]; extra: ActivityExtra }) {
  const t = useTranslations('trial-voice-activity');
  const tracks = useMemo(() => [extra.samples], [extra.samples]);
  const [player, { isPlaying, position }] = useSoundPlayer(tracks, extra.sampleRate);
  return (
    <div>
      <Timeline segments={segments} seconds={extra.seconds} peaks={extra.peaks} position={position} />
      <button
        type="button"
        data-action="play"
        className="button button-plain mt-3"
        onClick={() => (isPlaying ? player.pause() : player.play())}
      >
        {t(isPlaying ? 'pause' : 'playAll')}
      </button>
      {segments.length > 0 && (
        <SegmentList segments={segments} play={({ start, end }) => player.play(start, end)} />
      )}
    </div>
  );
}

function Kept({ segments }: { segments: readonly Segment[] }) {
  const t = useTranslations('trial-voice-activity');
  const files = useMemo(
    () => [
      { name: 'speech.json', format: 'JSON', file: fileOf(toJson(segments), 'application/json') },
      { name: 'speech.srt', format: 'SRT', file: fileOf(toSrt(segments), 'application/x-subrip') },
      { name: 'speech.txt', format: 'Audacity', file: fileOf(toLabels(segments), 'text/plain') },
    ],
    [segments],
  );
  return (
    <section>
      <h3 className="text-s1">{t('keep')}</h3>
      <p className="mb-3 text-s0 text-quiet">{t('keepHow')}</p>
      <p className="flex flex-wrap gap-3">
        {files.map(({ name, format, file }) => (
          <KeptFile key={name} file={file} name={name}>
            {t('keepAs', { format })}
          </KeptFile>
        ))}
      </p>
    </section>
  );
}

function fileOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
