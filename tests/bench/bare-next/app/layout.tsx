import type { ReactNode } from 'react';

// eslint-disable-next-line no-restricted-syntax -- Next wants it.
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
