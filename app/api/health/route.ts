export const dynamic = 'force-dynamic';

/** The process answers. What it needs is asked at /api/ready. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
