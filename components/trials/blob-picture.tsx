import { useCallback, useState } from 'react';

type BlobPictureProps = {
  /** A picture in memory, or the address of one. */
  picture: Blob | string;
  alt: string;
  className?: string;
  /** Told once it is there: the picture's own pixels. */
  onSize?: (size: { width: number; height: number }) => void;
};

/** A picture out of memory. Its address lives as long as it is shown. */
export function BlobPicture({ picture, alt, className, onSize }: BlobPictureProps) {
  const [isThere, setThere] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return;
      const tell = () => {
        setThere(true);
        onSize?.({ width: image.naturalWidth, height: image.naturalHeight });
      };
      const url = typeof picture === 'string' ? null : URL.createObjectURL(picture);
      image.addEventListener('load', tell);
      if (url) image.src = url;
      // A sample's picture may have come before the script did.
      else if (image.complete && image.naturalWidth > 0) tell();
      return () => {
        image.removeEventListener('load', tell);
        if (url) URL.revokeObjectURL(url);
      };
    },
    [picture, onSize],
  );
  return (
    <img
      ref={show}
      src={typeof picture === 'string' ? picture : undefined}
      alt={alt}
      data-there={isThere}
      className={className}
    />
  );
}
