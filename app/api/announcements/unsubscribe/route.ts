import { endSubscription } from '@/lib/announcements/subscribers/actions-by-link';

export const dynamic = 'force-dynamic';

/** One click in a mail program ends the mails (RFC 8058): no page, no cookie, no question. */
export async function POST(request: Request): Promise<Response> {
  await endSubscription(secretOf(request));
  return new Response('OK\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** A mail program that only opens addresses leads to the page with the button. */
export function GET(request: Request): Response {
  const headers = { Location: `/announcements/unsubscribe?secret=${encodeURIComponent(secretOf(request))}` };
  return new Response(null, { status: 303, headers });
}

function secretOf(request: Request): string {
  return new URL(request.url).searchParams.get('secret')?.slice(0, 100) ?? '';
}
