import type { NextRequest } from 'next/server';
import { findReceipt } from '@/lib/leads/queries';
import { readReceived } from '@/lib/leads/receipt';
import { RECEIPT_COOKIE } from '@/lib/receipts/cookie';
import { canonicalJson } from '@/lib/core/canonical-json';

/** The sender's receipt as a file, for whoever may see the page that shows it. */
export async function GET({ nextUrl, cookies }: NextRequest): Promise<Response> {
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
