import { useFormatter, useTranslations } from 'next-intl';
import { KeptFile } from '../kept-file';
import type { ViewProps } from '../trial-view';
import { BandTable } from './band-table';
import { Comparison } from './comparison';
import type { NoiseExtra, NoiseResult } from './result';
import { Spectrogram } from './spectrogram-view';

/** How loud the pauses were and are; both sounds to hear and to see; the better one to keep. */
export function NoiseView({ result, extra }: ViewProps<NoiseResult, NoiseExtra>) {
  const t = useTranslations('trial-noise-reduction');
  return (
    <div className="mt-4 grid gap-y-8">
      <Levels {...result} />
      {extra && <Comparison before={extra.before} after={extra.after} sampleRate={result.sampleRate} />}
      {extra && (
        <div>
          <KeptFile file={extra.wav} name="noise-reduced.wav">
            {t('keep')}
          </KeptFile>
          <p className="mt-2 text-s0 text-quiet">{t('label')}</p>
        </div>
      )}
      {extra && (
        <section>
          <h3 className="text-s1">{t('spectrograms')}</h3>
          <p className="mb-3 text-s0 text-quiet">{t('spectrogramsHow')}</p>
          <div className="grid gap-y-4">
            <Spectrogram picture={extra.pictures.before} seconds={result.seconds} caption={t('before')} />
            <Spectrogram picture={extra.pictures.after} seconds={result.seconds} caption={t('after')} />
          </div>
          <BandTable bands={extra.bands} />
        </section>
      )}
    </div>
  );
}

function Levels({ sampleRate, seconds, noiseBeforeDb, noiseAfterDb }: NoiseResult) {
  const t = useTranslations('trial-noise-reduction');
  const format = useFormatter();
  const level = (db: number) => t('decibels', { level: db.toFixed(1).replace('-', '−') });
  const facts = [
    [t('noiseBefore'), level(noiseBeforeDb)],
    [t('noiseAfter'), level(noiseAfterDb)],
    [t('length'), t('seconds', { seconds: format.number(seconds, { maximumFractionDigits: 1 }) })],
    [t('sampleRate'), t('hertz', { rate: format.number(sampleRate) })],
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-s0 text-quiet">{name}</dt>
          <dd className="text-s2 tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
