import { useTranslations } from 'next-intl';
import { describe, FieldFrame } from '@/components/ui/field';
import type { ListFault } from '@/lib/transfer/import-list';
import { sayFault } from './say-fault';

/** The file of a list, and what is wrong with the one that was sent. */
export function FileField({ fault }: { fault: ListFault | null }) {
  const t = useTranslations('transfer');
  const texts = {
    id: 'file',
    label: t('import.file.label'),
    hint: t('import.file.hint'),
    error: fault === null ? undefined : sayFault(t, fault),
  };
  return (
    <FieldFrame {...texts}>
      <input
        name="file"
        type="file"
        accept=".csv,text/csv"
        className="field"
        id="file"
        {...describe(texts)}
      />
    </FieldFrame>
  );
}
