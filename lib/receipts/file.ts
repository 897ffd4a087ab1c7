import type { NextRequest } from 'next/server';
import { canonicalJson } from '@/lib/core/canonical-json';
import { RECEIPT_COOKIE } from './cookie';
import type { HeldReceipt } from './schema';

type Kept = {
  readReceived: (text: string | undefined, now: Date) => { reference: string } | null;
  findReceipt: (reference: string) => Promise<HeldReceipt | null>;
};

/** The sender's receipt as a file, for whoever may see the page that shows it; for others 404. */
export async function receiptFile(
  { nextUrl, cookies }: NextRequest,
  { readReceived, findReceipt }: Kept,
): Promise<Response> {
  const token = nextUrl.searchParams.get('receipt') ?? cookies.get(RECEIPT_COOKIE)?.value;
  const received = readReceived(token, new Date());
  const receipt = received && (await findReceipt(received.reference));
  if (!receipt) return new Response(null, { status: 404 });
  return new Response(canonicalJson(receipt), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="receipt-${receipt.reference}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
