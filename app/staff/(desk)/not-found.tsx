import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

/**
 * What isn't there, or not for this role: nobody can tell which. Next makes it along with every page, so it sets no status;
 * asked for as a document, the front answers with the site's own page for 404.
 */
export default async function Missing() {
  const t = await getTranslations('desk');
  return (
    <>
      <title>{`${t('missing.title')} · ${t('name')}`}</title>
      <h1 className="text-s3">{t('missing.title')}</h1>
      <p className="mt-3 max-w-160">{t('missing.text')}</p>
      <p className="mt-4">
        <Link href="/staff" prefetch={false}>
          {t('missing.back')}
        </Link>
      </p>
    </>
  );
}
