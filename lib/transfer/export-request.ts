// The answer to whoever asks for an export: a file, or the way to what is missing.
import { inboxView, VIEW_FIELDS } from '@/lib/inbox/schema';
import { siteUrl } from '@/lib/routing/site-url';
import { confirmPassword } from '@/lib/staff/confirmed';
import { isOwnOrigin } from '@/lib/staff/own-origin';
import { may } from '@/lib/staff/rights';
import { currentStaff } from '@/lib/staff/session';
import { withDestination } from '@/lib/staff/sign-in/destination';
import { CONTENT_TYPES, disposition, type ExportFormat, streamOf } from './export-file';
import { makeExport } from './make-export';

/**
 * Sends the leads of a view as a file to whoever has the right to it and proved a moment ago who they are. Another site's
 * request finds nothing here, and neither does a role without the right.
 */
export async function answerExport(request: Request, format: ExportFormat): Promise<Response> {
  const { headers } = request;
  const sent = {
    origin: headers.get('origin'),
    host: headers.get('host'),
    fetchSite: headers.get('sec-fetch-site'),
  };
  if (!isOwnOrigin(sent, siteUrl())) return new Response(null, { status: 404 });
  const member = await currentStaff();
  if (member === null) return seeOther(withDestination('/staff/sign-in', '/staff/leads/export'));
  if (!may(member.role, 'leads:export')) return new Response(null, { status: 404 });
  const posted = await request.formData();
  const now = new Date();
  const confirmed = await confirmPassword(member, posted, now);
  if (!confirmed.ok) return seeOther(backTo(posted, confirmed.reason));
  const view = inboxView.parse(
    Object.fromEntries(VIEW_FIELDS.map((field) => [field, posted.get(field) ?? undefined])),
  );
  const { bytes, taken } = await makeExport(member, { view, format, now });
  return new Response(streamOf(bytes), {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': disposition(format, taken),
      'Cache-Control': 'no-store',
    },
  });
}

/** The page of the export with the same filter, which asks for the password and says what was wrong with it. */
function backTo(posted: FormData, refused: string): string {
  const kept = VIEW_FIELDS.flatMap((field) => {
    const value = posted.get(field);
    return typeof value === 'string' && value !== '' ? [[field, value]] : [];
  });
  return `/staff/leads/export?${new URLSearchParams([...kept, ['refused', refused]]).toString()}`;
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
