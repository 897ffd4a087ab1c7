import { createHash } from 'node:crypto';

/** What allows an inline script or style in a Content-Security-Policy (CSP 3, 2.3.1). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
