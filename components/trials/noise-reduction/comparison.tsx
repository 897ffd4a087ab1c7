import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useSoundPlayer } from '../use-sound-player';

type ComparisonProps = {
  before: Float32Array<ArrayBuffer>;
  after: Float32Array<ArrayBuffer>;
  sampleRate: number;
};

const TRACKS = ['before', 'after'] as const;

/** Before and after, heard at one position: the choice between them never moves it. */
export function Comparison({ before, after, sampleRate }: ComparisonProps) {
  const t = useTranslations('trial-noise-reduction');
  const tracks = useMemo(() => [before, after], [before, after]);
  const [player, { isPlaying, position, track }] = useSoundPlayer(tracks, sampleRate);
  const at = t('seconds', { seconds: position.toFixed(1) });
  return (
    <section aria-label={t('listen')} className="grid gap-y-3">
      <fieldset className="flex flex-wrap items-center gap-x-6">
        <legend className="text-s1 font-strong">{t('listen')}</legend>
        {TRACKS.map((name, index) => (
          <label key={name} className="inline-flex min-h-11 cursor-pointer items-center gap-x-2">
            <input
              type="radio"
              name="track"
              className="size-5 accent-seal"
              checked={track === index}
              onChange={() => player.choose(index)}
            />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <div className="flex items-center gap-x-4">
        <button
          type="button"
          data-action="play"
          className="button shrink-0"
          onClick={() => (isPlaying ? player.pause() : player.play())}
        >
          {t(isPlaying ? 'pause' : 'play')}
        </button>
        <input
          type="range"
          className="h-11 w-full accent-seal"
          aria-label={t('position')}
          aria-valuetext={at}
          min={0}
          max={player.seconds}
          step={0.1}
          value={position}
          onChange={(event) => player.seek(Number(event.target.value))}
        />
        <span className="shrink-0 text-s0 text-quiet tabular-nums">{at}</span>
      </div>
    </section>
  );
}
