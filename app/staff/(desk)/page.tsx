import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { sectionsOf } from '@/components/desk/sections';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return { title: t('start.title') };
}

export default async function StartPage() {
  const member = await requireStaff();
  const t = await getTranslations('desk');
  const sections = sectionsOf(member.role).filter(({ href }) => href !== '/staff');
  return (
    <>
      <h1 className="text-s3">{t('start.heading', { name: member.name })}</h1>
      {sections.length > 0 ? (
        <>
          <p className="mt-3 text-quiet">{t('start.lead')}</p>
          <ul className="mt-4 max-w-120 border-t border-line">
            {sections.map(({ href, key }) => (
              <li key={href} className="border-b border-line">
                <Link
                  href={href}
                  prefetch={false}
                  className="flex min-h-11 items-center font-strong no-underline"
                >
                  {t(`sections.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
