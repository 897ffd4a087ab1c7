import { answerExport } from '@/lib/transfer/export-request';

export function POST(request: Request): Promise<Response> {
  return answerExport(request, 'xlsx');
}
