import { announcementCalendar } from '@/lib/announcements/calendar';
import { findAnnouncement } from '@/lib/announcements/queries';
import { announcementId } from '@/lib/announcements/schema';
import { isLocale } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/routing/site-url';

export const dynamic = 'force-dynamic';

/** When what is announced begins and ends, to be put into a calendar. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/announcements/[id]/event.ics'>,
): Promise<Response> {
  const { locale, id } = await params;
  const known = announcementId.safeParse(id);
  const announcement = known.success ? await findAnnouncement(known.data, new Date()) : null;
  const calendar =
    announcement && isLocale(locale)
      ? announcementCalendar(announcement, { locale, origin: siteUrl() })
      : null;
  if (calendar === null)
    return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${known.data}.ics"`,
    },
  });
}
