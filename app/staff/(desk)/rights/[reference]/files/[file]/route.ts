import { asDownload } from '@/lib/correspondence/download';
import { findFile } from '@/lib/correspondence/queries';
import { openRequest } from '@/lib/rights/opening';
import { requireStaff } from '@/lib/staff/session';

/** A file of a request, as a download for colleagues who may read it; each time is recorded. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/staff/rights/[reference]/files/[file]'>,
): Promise<Response> {
  const member = await requireStaff('rights:read');
  const { reference, file } = await params;
  const request = await openRequest(member, reference, new Date());
  const found = request && (await findFile({ subjectKind: 'rights', subjectId: request.id }, file));
  return found ? asDownload(found) : new Response(null, { status: 404 });
}
