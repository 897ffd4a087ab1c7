import { findEvidence } from '@/lib/reports/queries';
import { requireStaff } from '@/lib/staff/session';

export const dynamic = 'force-dynamic';

/** A file of evidence, only ever as a download: it came from a stranger. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/staff/reports/[reference]/files/[file]'>,
) {
  const member = await requireStaff('reports:read');
  const { reference, file } = await params;
  const evidence = await findEvidence(member, reference, file);
  if (!evidence) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(evidence.content), {
    headers: {
      'Content-Type': evidence.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(evidence.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
