import { useTranslations } from 'next-intl';
import type { OptionsProps } from '../trial-view';
import { BACKGROUNDS, type PortraitOptions } from './result';

/** What goes behind the person. */
export function PortraitSettings({ options, change, disabled }: OptionsProps<PortraitOptions>) {
  const t = useTranslations('trial-portrait-segmentation');
  return (
    <fieldset disabled={disabled} className="grid gap-y-2">
      <legend className="font-strong">{t('background')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {BACKGROUNDS.map((background) => (
          <label key={background} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="background"
              value={background}
              checked={options.background === background}
              onChange={() => change({ ...options, background })}
            />
            {t(`kinds.${background}`)}
          </label>
        ))}
      </div>
      {options.background === 'colour' && (
        <label className="flex min-h-11 items-center gap-3">
          {t('colour')}
          <input
            type="color"
            className="h-11 w-16 border border-edge"
            value={options.colour}
            onChange={(event) => change({ ...options, colour: event.target.value })}
          />
        </label>
      )}
      {options.background === 'picture' && (
        <label className="grid gap-1">
          {t('picture')}
          <span className="text-s0 text-quiet">{t('pictureHint')}</span>
          <input
            type="file"
            accept="image/*"
            className="field"
            onChange={(event) => change({ ...options, picture: event.target.files?.[0] ?? null })}
          />
        </label>
      )}
    </fieldset>
  );
}
