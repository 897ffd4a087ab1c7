import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatBytes } from '@/lib/trials/sizes';
import type { ViewProps } from '../trial-view';
import { useAddress } from '../use-address';
import { DividedView } from './divided-view';
import { FORMAT_NAMES } from './formats';
import { RatePlot } from './rate-plot';
import type { Compressed, CompressionExtra, CompressionOptions, CompressionResult } from './result';

type CompressionViewProps = ViewProps<CompressionResult, CompressionExtra, Blob, CompressionOptions>;

/** Sizes and similarities as a plot and a table; one of the files beside the original, and all of them to keep. */
export function CompressionView({ result: { results }, extra, file }: CompressionViewProps) {
  const t = useTranslations('trial-image-compression');
  const files = extra?.files ?? [];
  return (
    <div className="grid gap-y-8">
      {file && files.length > 0 && <Comparison original={file} results={results} files={files} />}
      <section>
        <h3 className="text-s1">{t('plot')}</h3>
        <p className="text-s0 text-quiet">{t('plotHow')}</p>
        <RatePlot results={results} />
      </section>
      <ResultTable results={results} files={files} />
    </div>
  );
}

type ComparisonProps = { original: Blob; results: readonly Compressed[]; files: readonly Blob[] };

function Comparison({ original, results, files }: ComparisonProps) {
  const t = useTranslations('trial-image-compression');
  const middle = results.findIndex(({ format, quality }) => format === 'avif' && quality >= 50);
  const [chosen, setChosen] = useState(middle === -1 ? 0 : middle);
  const [result, compressed] = [results[chosen], files[chosen]];
  if (!result || !compressed) return null;
  return (
    <div>
      <label htmlFor="compared">{t('compare')}</label>
      <select
        id="compared"
        className="field my-3"
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {results.map((each, index) => (
          <option key={nameOf(each)} value={index}>
            {t('choice', { name: nameOf(each), size: formatBytes(each.bytes), ssim: each.ssim.toFixed(3) })}
          </option>
        ))}
      </select>
      <DividedView original={original} compressed={compressed} name={nameOf(result)} />
      <p className="mt-2 text-s0 text-quiet">{t('label')}</p>
    </div>
  );
}

function ResultTable({ results, files }: { results: readonly Compressed[]; files: readonly Blob[] }) {
  const t = useTranslations('trial-image-compression');
  return (
    <div className="prose">
      <table>
        <caption className="sr-only">{t('plot')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('format')}</th>
            <th scope="col">{t('quality')}</th>
            <th scope="col">{t('size')}</th>
            <th scope="col">SSIM</th>
            {files.length > 0 && <th scope="col">{t('keep')}</th>}
          </tr>
        </thead>
        <tbody>
          {results.map((result, index) => (
            <tr key={nameOf(result)}>
              <td>{FORMAT_NAMES[result.format]}</td>
              <td>{result.quality}</td>
              <td>{formatBytes(result.bytes)}</td>
              <td>{result.ssim.toFixed(3)}</td>
              {files[index] && (
                <td>
                  <Download file={files[index]} result={result} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Download({ file, result }: { file: Blob; result: Compressed }) {
  const t = useTranslations('trial-image-compression');
  const address = useAddress(file);
  const ending = result.format === 'jpeg' ? 'jpg' : result.format;
  return (
    <a
      href={address ?? undefined}
      download={`compressed-${result.quality}.${ending}`}
      className="-my-2 inline-flex min-h-11 items-center"
    >
      {t('download', { name: nameOf(result) })}
    </a>
  );
}

function nameOf({ format, quality }: Compressed): string {
  return `${FORMAT_NAMES[format]} ${quality}`;
}
