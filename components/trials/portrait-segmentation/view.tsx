import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/trials/sizes';
import { BlobPicture } from '../blob-picture';
import { KeptFile } from '../kept-file';
import type { ViewProps } from '../trial-view';
import { percentOf } from './percent';
import type { PortraitExtra, PortraitInput, PortraitOptions, PortraitResult } from './result';

type PortraitViewProps = ViewProps<PortraitResult, PortraitExtra, PortraitInput, PortraitOptions>;

/** The picture before and after, what was found in words, and the finished file. */
export function PortraitView({ result, extra, file, sample }: PortraitViewProps) {
  const t = useTranslations('trial-portrait-segmentation');
  const before = file ?? sample?.url;
  return (
    <div className="mt-4 grid gap-y-5">
      <p className="text-s2">
        {result.found ? t('found', { share: percentOf(result.foreground) }) : t('none')}
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        {before && (
          <figure>
            <BlobPicture
              picture={before}
              alt={t('before')}
              className="block max-h-[70vh] w-full object-contain"
            />
            <figcaption className="mt-1 text-s0 text-quiet">{t('before')}</figcaption>
          </figure>
        )}
        {extra?.png && <Finished png={extra.png} size={extra.size} />}
      </div>
      {extra?.png && (
        <div className="grid justify-items-start gap-2">
          <KeptFile file={extra.png} name="portrait.png">
            {t('download', { size: formatBytes(extra.png.size) })}
          </KeptFile>
          <p className="max-w-[44em] text-s0 text-quiet">{t('labelled')}</p>
        </div>
      )}
    </div>
  );
}

function Finished({ png, size }: { png: Blob; size: PortraitExtra['size'] }) {
  const t = useTranslations('trial-portrait-segmentation');
  return (
    <figure>
      <BlobPicture
        picture={png}
        alt={t('alt')}
        className="see-through block max-h-[70vh] w-full object-contain"
      />
      <figcaption className="mt-1 text-s0 text-quiet tabular-nums">
        {t('after')}
        {size && <> ({t('size', size)})</>}
      </figcaption>
    </figure>
  );
}
