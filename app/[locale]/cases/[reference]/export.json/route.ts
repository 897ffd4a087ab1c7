import { findOpenCase } from '@/lib/cases/access';
import { exportCase } from '@/lib/cases/export';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';

/** Everything kept on the sender of the case that is open, for machines. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/cases/[reference]/export.json'>,
): Promise<Response> {
  const { reference } = await params;
  const now = new Date();
  const open = await findOpenCase(await readCaseCookie(), now);
  if (open?.view.reference !== reference) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(await exportCase(open, now), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${reference}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
