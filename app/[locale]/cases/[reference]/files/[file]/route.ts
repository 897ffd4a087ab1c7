import { findOpenCase } from '@/lib/cases/access';
import { findFile } from '@/lib/correspondence/queries';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';
import { asDownload } from '@/lib/correspondence/download';

/** A file of the case that is open, as a download and never as a page. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/cases/[reference]/files/[file]'>,
): Promise<Response> {
  const { reference, file } = await params;
  const open = await findOpenCase(await readCaseCookie(), new Date());
  const found = open?.view.reference === reference ? await findFile(open.subject, file) : null;
  return found ? asDownload(found) : new Response(null, { status: 404 });
}
