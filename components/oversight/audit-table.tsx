import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { AuditLine, AuditPage } from '@/lib/oversight/queries';
import type { AuditView } from '@/lib/oversight/schema';

type AuditTableProps = { page: AuditPage; view: AuditView; names: ReadonlyMap<string, string> };

export function AuditTable({ page: { lines, before }, view, names }: AuditTableProps) {
  const t = useTranslations('audit');
  if (lines.length === 0) return <p className="py-4">{t('empty')}</p>;
  return (
    <>
      <ScrollRegion label={t('title')}>
        <table className="desk-table min-w-160">
          <thead>
            <tr>
              {(['id', 'at', 'actor', 'action', 'subject', 'detail'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} actor={names.get(line.actor) ?? line.actor} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {before === null ? null : (
        <p>
          <Link
            href={{ pathname: '/staff/audit', query: { ...set(view), before } }}
            prefetch={false}
            rel="next"
            className="inline-flex min-h-11 items-center"
          >
            {t('older')}
          </Link>
        </p>
      )}
    </>
  );
}

function Line({ line, actor }: { line: AuditLine; actor: string }) {
  const format = useFormatter();
  const { id, at, action, subjectKind, subjectId, detail } = line;
  return (
    <tr>
      <td className="font-mono">{id}</td>
      <td className="whitespace-nowrap">
        <time dateTime={at.toISOString()}>
          {format.dateTime(at, { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })}
        </time>
      </td>
      <td>
        <Link href={{ pathname: '/staff/audit', query: { actor: line.actor } }} prefetch={false}>
          <bdi>{actor}</bdi>
        </Link>
      </td>
      <td className="font-mono text-s0">{action}</td>
      <td className="font-mono text-s0">
        {subjectKind}{' '}
        <Link href={{ pathname: '/staff/audit', query: { subject: subjectId } }} prefetch={false}>
          {subjectId}
        </Link>
      </td>
      <td className="font-mono text-s0 break-all">{detail === null ? '' : JSON.stringify(detail)}</td>
    </tr>
  );
}

/** What the view narrows down by, without where it stands. */
function set({ actor, action, subject, from, to }: AuditView): Record<string, string> {
  const entries = Object.entries({ actor, action, subject, from, to });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
