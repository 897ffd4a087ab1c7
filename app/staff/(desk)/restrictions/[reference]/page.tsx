import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AppealList } from '@/components/restrictions/desk/appeal-list';
import { RestrictionHandling } from '@/components/restrictions/desk/restriction-handling';
import { RestrictionRecord } from '@/components/restrictions/desk/restriction-record';
import { clauseText } from '@/lib/restrictions/clauses';
import { findRestriction } from '@/lib/restrictions/queries';
import { standing, tookPart } from '@/lib/restrictions/rules';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

type RestrictionProps = PageProps<'/staff/restrictions/[reference]'>;

export async function generateMetadata({ params }: RestrictionProps): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function RestrictionPage({ params }: RestrictionProps) {
  const member = await requireStaff('restrictions:read');
  const { reference } = await params;
  const restriction = await findRestriction(member, reference);
  if (!restriction) notFound();
  const t = await getTranslations('desk-restrictions');
  const now = new Date();
  const { version, clause, appeals } = restriction;
  const words = await clauseText(version, clause, await getLocale());
  const mayDecide = may(member.role, 'restrictions:decide');
  return (
    <>
      <h1 className="font-mono text-s3">{reference}</h1>
      <p className="mt-1 mb-5 text-quiet">{t(`states.${standing(restriction, now)}`)}</p>
      <div className="grid gap-10 xl:grid-cols-[3fr_2fr]">
        <RestrictionRecord restriction={restriction} clauseText={words ?? ''} viewerId={member.id} />
        <div className="grid content-start gap-8">
          {mayDecide ? (
            <RestrictionHandling restriction={restriction} viewerId={member.id} now={now} />
          ) : null}
          {appeals.length > 0 ? (
            <section aria-labelledby="appeals">
              <h2 id="appeals" className="mb-3 text-s2">
                {t('appeals')}
              </h2>
              <AppealList
                appeals={appeals}
                canDecide={mayDecide && !tookPart(restriction, member.id)}
                back={`/staff/restrictions/${reference}`}
                subject="restriction"
              />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
