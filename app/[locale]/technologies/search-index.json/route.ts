import { notFound } from 'next/navigation';
import { isLocale, LOCALES } from '@/lib/i18n/locales';
import { listTechnologies } from '@/lib/technologies/queries';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

/** What the filter in the browser searches, by slug; fetched when somebody turns to the form. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/technologies/search-index.json'>,
): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const technologies = await listTechnologies(locale);
  return Response.json(Object.fromEntries(technologies.map(({ slug, searchText }) => [slug, searchText])), {
    headers: { 'X-Robots-Tag': 'noindex' },
  });
}
