// The answer to whoever gives a lead to an affiliate: the copy as a file, or back to the page, which says why not.
import { siteUrl } from '@/lib/routing/site-url';
import { isOwnOrigin } from '@/lib/staff/own-origin';
import { may } from '@/lib/staff/rights';
import { currentStaff } from '@/lib/staff/session';
import { withDestination } from '@/lib/staff/sign-in/destination';
import { shareLead } from './mutations';

/** Another site's request finds nothing here, and neither does a role without the right. */
export async function answerShare(request: Request, reference: string): Promise<Response> {
  const { headers } = request;
  const sent = {
    origin: headers.get('origin'),
    host: headers.get('host'),
    fetchSite: headers.get('sec-fetch-site'),
  };
  if (!isOwnOrigin(sent, siteUrl())) return new Response(null, { status: 404 });
  const member = await currentStaff();
  const page = `/staff/leads/${encodeURIComponent(reference)}`;
  if (member === null) return seeOther(withDestination('/staff/sign-in', page));
  if (!may(member.role, 'leads:share')) return new Response(null, { status: 404 });
  const affiliate = (await request.formData()).get('affiliate');
  const asked = { reference, affiliate: typeof affiliate === 'string' ? affiliate : '', now: new Date() };
  const shared = await shareLead(member, asked);
  if (!shared.ok) return seeOther(`${page}#sharing-heading`);
  return new Response(`${JSON.stringify(shared.value, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${shared.value.reference}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
