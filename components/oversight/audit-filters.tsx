import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { AuditView } from '@/lib/oversight/schema';

const TEXTS = ['actor', 'action', 'subject'] as const;
const DAYS = ['from', 'to'] as const;

/** Narrows the log down by what stands in its address. */
export function AuditFilters({ view }: { view: AuditView }) {
  const t = useTranslations('audit');
  return (
    <form action="/staff/audit" className="grid gap-3 pb-4 md:grid-cols-3 xl:grid-cols-5">
      {TEXTS.map((name) => (
        <Filter key={name} name={name} label={t(`filters.${name}`)} value={view[name]} type="text" />
      ))}
      {DAYS.map((name) => (
        <Filter key={name} name={name} label={t(`filters.${name}`)} value={view[name]} type="date" />
      ))}
      <p className="flex items-center gap-4 md:col-span-full">
        <button type="submit" className="button button-plain">
          {t('filters.apply')}
        </button>
        <Link href="/staff/audit" prefetch={false} className="inline-flex min-h-11 items-center">
          {t('filters.all')}
        </Link>
      </p>
    </form>
  );
}

type FilterProps = { name: string; label: string; value: string | undefined; type: 'text' | 'date' };

function Filter({ name, label, value, type }: FilterProps) {
  return (
    <label className="grid gap-1">
      <span className="text-s0 text-quiet">{label}</span>
      <input type={type} name={name} defaultValue={value} className="field" autoComplete="off" />
    </label>
  );
}
