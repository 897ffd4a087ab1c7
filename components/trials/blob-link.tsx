import { type ReactNode, useCallback } from 'react';

type BlobLinkProps = { content: Blob; name: string; children: ReactNode };

/** A link that saves what is in memory; nothing is asked of the server. */
export function BlobLink({ content, name, children }: BlobLinkProps) {
  const give = useCallback(
    (link: HTMLAnchorElement | null) => {
      if (!link) return;
      const url = URL.createObjectURL(content);
      link.href = url;
      return () => URL.revokeObjectURL(url);
    },
    [content],
  );
  return (
    // The address is set with the reference: it exists only in the browser.
    // eslint-disable-next-line jsx-a11y/anchor-is-valid
    <a ref={give} download={name} className="button button-plain">
      {children}
    </a>
  );
}
