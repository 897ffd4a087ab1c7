import { answerShare } from '@/lib/sharing/share-request';

export async function POST(
  request: Request,
  { params }: RouteContext<'/staff/leads/[reference]/share'>,
): Promise<Response> {
  return answerShare(request, (await params).reference);
}
