import { useTranslations } from 'next-intl';
import type { OptionsProps } from '../trial-view';
import type { CompressionOptions } from './result';

const SPEEDS = [6, 7, 8, 9, 10];

/** How long AVIF may take. */
export function CompressionSettings({ options, change, disabled }: OptionsProps<CompressionOptions>) {
  const t = useTranslations('trial-image-compression');
  return (
    <div>
      <label htmlFor="avif-speed">{t('speed')}</label>
      <p id="avif-speed-hint" className="text-s0 text-quiet">
        {t('speedHint')}
      </p>
      <select
        id="avif-speed"
        className="field mt-2 max-w-40"
        aria-describedby="avif-speed-hint"
        value={options.avifSpeed}
        disabled={disabled}
        onChange={(event) => change({ avifSpeed: Number(event.target.value) })}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {speed}
          </option>
        ))}
      </select>
    </div>
  );
}
