import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { LeadView } from '@/lib/inbox/queries';
import { leadAddress } from './lead-address';
import { MergeForm } from './merge-form';
import { useReasonWords } from './reason-words';

/** What whoever opens a lead has to know first. */
export function LeadNotices({ lead, canWork }: { lead: LeadView; canWork: boolean }) {
  const t = useTranslations('inbox');
  const words = useReasonWords();
  const { person, isStoredOnly, isMinor, reasons, mergedInto, reference, version } = lead;
  const notices = [
    ...(person === null ? [t('lead.erased')] : []),
    ...(isStoredOnly ? [t('lead.storedOnly')] : []),
    ...(isMinor ? [t('lead.minor')] : []),
    ...(reasons.length > 0 ? [t('lead.held', { reasons: words(reasons) })] : []),
  ];
  return (
    <>
      {notices.map((text) => (
        <p key={text} className="mb-2 border-s-4 border-edge bg-raised px-4 py-2">
          {text}
        </p>
      ))}
      {mergedInto === null ? null : (
        <div className="mb-2 border-s-4 border-edge bg-raised px-4 py-2">
          <p>
            {t.rich('lead.mergedInto', {
              reference: mergedInto,
              link: (text) => (
                <Link href={leadAddress(mergedInto)} prefetch={false} className="font-mono">
                  {text}
                </Link>
              ),
            })}
          </p>
          {canWork ? <MergeForm reference={reference} version={version} into={null} /> : null}
        </div>
      )}
    </>
  );
}
