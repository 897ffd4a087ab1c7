import type { useTranslations } from 'next-intl';
import type { ListFault } from '@/lib/transfer/import-list';

type Words = ReturnType<typeof useTranslations<'transfer'>>;

/** Why a file is no list, and what to do about it. */
export function sayFault(t: Words, fault: ListFault): string {
  if (fault.fault === 'quote') return t('import.faults.quote', { line: fault.line });
  if (fault.fault !== 'columns') return t(`import.faults.${fault.fault}`);
  const columns = fault.missing.map((column) => t(`import.columns.${column}`));
  return t('import.faults.columns', { columns: columns.join(' · ') });
}
