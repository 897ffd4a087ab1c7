import type { ReactNode } from 'react';
import { useAddress } from './use-address';

/** A link that keeps a file made on the page. */
export function KeptFile({ file, name, children }: { file: Blob; name: string; children: ReactNode }) {
  const address = useAddress(file);
  return (
    address && (
      <a href={address} download={name} className="button button-plain">
        {children}
      </a>
    )
  );
}
