import type { NextRequest } from 'next/server';
import { findReceipt } from '@/lib/rights/queries';
import { readReceived } from '@/lib/rights/received';
import { receiptFile } from '@/lib/receipts/file';

export function GET(request: NextRequest): Promise<Response> {
  return receiptFile(request, { readReceived, findReceipt });
}
