import { findMetRestriction } from '@/lib/restrictions/queries';
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
  const now = new Date();
  const met = await findMetRestriction({ address: asked.address }, { trial }, now);
  // Trials on the visitor's own device can't be restricted and aren't; this one is the operator's service.
  if (met !== null) return Response.json({ reason: 'restricted', ...met }, { status: 403 });
  const answer = await askService(asked, now);
  if (answer.ok) return new Response(answer.value, { headers: { 'Content-Type': 'application/json' } });
  return Response.json({ reason: answer.reason }, { status: STATUS[answer.reason] });
}
