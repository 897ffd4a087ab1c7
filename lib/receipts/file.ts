import { canonicalJson } from '@/lib/core/canonical-json';
import type { HeldReceipt } from './schema';

/** A receipt as a file to save. Null, for whoever may not see it: 404. */
export function receiptFile(receipt: HeldReceipt | null): Response {
  if (!receipt) return new Response(null, { status: 404 });
  return new Response(canonicalJson(receipt), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="receipt-${receipt.reference}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
