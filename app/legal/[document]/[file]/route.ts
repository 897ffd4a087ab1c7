import { getTranslations } from 'next-intl/server';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { canonicalText } from '@/lib/legal/canonical';
import { effectiveDayCalendar } from '@/lib/legal/machine/calendar';
import { versionJson } from '@/lib/legal/machine/json';
import { findVersion, type ShownVersion } from '@/lib/legal/queries';
import { siteUrl } from '@/lib/routing/site-url';

type FileProps = RouteContext<'/legal/[document]/[file]'>;

/** `2023-08-01.json`, and in one language `2023-08-01.zh.txt` (the canonical text) and `2023-08-01.zh.ics`. */
const FILE = /^(\d{4}-\d{2}-\d{2})(?:\.(\w+))?\.(json|txt|ics)$/;

const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** A published version in a form for programs. */
export async function GET(_request: Request, { params }: FileProps): Promise<Response> {
  const { document, file } = await params;
  const [, version = '', language, kind] = FILE.exec(file) ?? [];
  if (kind === 'json' && language === undefined) {
    const found = await versionJson(document, version);
    return found ? Response.json(found, { headers: OPEN }) : missing();
  }
  if (kind === undefined || kind === 'json' || !isLocale(language)) return missing();
  const found = await findVersion(document, version, language);
  if (!found) return missing();
  return kind === 'txt' ? textFile(found, language) : calendarFile(found, language);
}

/** Byte for byte what the version's SHA-256 was made of. */
function textFile(version: ShownVersion, locale: Locale): Response {
  return new Response(canonicalText({ ...version, locale, frontmatter: version }), {
    headers: { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

async function calendarFile(version: ShownVersion, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const url = `${siteUrl()}/${locale}/legal/${version.document}/${version.version}`;
  const calendar = effectiveDayCalendar({ ...version, title: t('calendar', { title: version.title }), url });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

function missing(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
