import type { NextRequest } from 'next/server';
import { findReceipt } from '@/lib/reports/queries';
import { readReceived } from '@/lib/reports/received';
import { RECEIPT_COOKIE } from '@/lib/receipts/cookie';
import { receiptFile } from '@/lib/receipts/file';

/** The sender's receipt as a file, for whoever may see the page that shows it. */
export async function GET({ nextUrl, cookies }: NextRequest): Promise<Response> {
  const token = nextUrl.searchParams.get('receipt') ?? cookies.get(RECEIPT_COOKIE)?.value;
  const received = readReceived(token, new Date());
  return receiptFile(received && (await findReceipt(received.reference)));
}
