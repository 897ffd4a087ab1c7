import { askService, type ServiceRefusal } from '@/lib/trials/service';

export const dynamic = 'force-dynamic';

const STATUS: Record<ServiceRefusal, number> = {
  off: 404,
  'too-large': 413,
  'too-many-requests': 429,
  'service-down': 502,
};

/** Hands an input to the operator's own service, for trials that declare one; 404 where none is configured. */
export async function POST(request: Request, { params }: RouteContext<'/api/trials/[trial]'>) {
  const { trial } = await params;
  const asked = {
    id: trial,
    input: new Uint8Array(await request.arrayBuffer()),
    contentType: request.headers.get('content-type') ?? 'application/octet-stream',
    address: request.headers.get('x-forwarded-for'),
  };
  const answer = await askService(asked, new Date());
  if (answer.ok) return new Response(answer.value, { headers: { 'Content-Type': 'application/json' } });
  return Response.json({ reason: answer.reason }, { status: STATUS[answer.reason] });
}
