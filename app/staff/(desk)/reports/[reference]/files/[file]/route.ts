import { asDownload } from '@/lib/correspondence/download';
import { takeEvidence } from '@/lib/reports/opening';
import { requireStaff } from '@/lib/staff/session';

export const dynamic = 'force-dynamic';

/** A file of evidence, only ever as a download: it came from a stranger. Each time is recorded. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/staff/reports/[reference]/files/[file]'>,
): Promise<Response> {
  const member = await requireStaff('reports:read');
  const evidence = await takeEvidence(member, { ...(await params), now: new Date() });
  return evidence ? asDownload(evidence) : new Response(null, { status: 404 });
}
