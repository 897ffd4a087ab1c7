import { getLocale } from 'next-intl/server';
import { Problem } from '@/components/site/problem';
import { SiteShell } from '@/components/site/site-shell';

export default async function NotFound() {
  const locale = await getLocale();
  return (
    <SiteShell locale={locale} path="">
      <Problem locale={locale} status="404" />
    </SiteShell>
  );
}
