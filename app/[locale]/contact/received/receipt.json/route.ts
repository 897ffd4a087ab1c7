import type { NextRequest } from 'next/server';
import { findReceipt } from '@/lib/leads/queries';
import { readReceived } from '@/lib/leads/receipt';
import { receiptFile } from '@/lib/receipts/file';

export function GET(request: NextRequest): Promise<Response> {
  return receiptFile(request, { readReceived, findReceipt });
}
