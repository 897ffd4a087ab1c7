import { getFormatter, getTranslations } from 'next-intl/server';
import { Facts } from '@/components/desk/facts';
import type { findReport } from '@/lib/reports/queries';

type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** What a report says, what came with it, and what has been written about it. */
export async function ReportRecord({ report, ground }: { report: Report; ground: string }) {
  const t = await getTranslations('desk-reports');
  const words = await getTranslations('report');
  const format = await getFormatter();
  const say = (instant: Date) =>
    format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  const { sent, files, messages, reference } = report;
  return (
    <div className="grid content-start gap-7">
      <section aria-label={t('record')}>
        <Facts
          rows={[
            [t('columns.ground'), ground],
            [t('capacity'), words(`capacity.${report.capacity}`)],
            [t('columns.received'), say(report.createdAt)],
            [t('columns.due'), say(new Date(report.dueAt.getTime() - 1000))],
            ...(sent
              ? ([
                  [t('target'), sent.target],
                  [t('description'), sent.description],
                  [t('reporter'), sent.name || sent.email ? `${sent.name}\n${sent.email}` : t('anonymous')],
                ] as const)
              : []),
            ...(report.suspicion ? ([[t('suspicion'), report.suspicion]] as const) : []),
            ...(report.outcome ? ([[t('outcome'), report.outcome]] as const) : []),
          ]}
        />
        <p className="mt-2 text-s0 text-quiet">{t('secrecy')}</p>
      </section>
      {files.length > 0 ? (
        <section aria-labelledby="files">
          <h2 id="files" className="text-s2">
            {t('files')}
          </h2>
          <ul className="mt-2">
            {files.map(({ id, name, size }) => (
              <li key={id}>
                <a
                  href={`/staff/reports/${reference}/files/${id}`}
                  download
                  className="inline-flex min-h-11 items-center"
                >
                  {t('file', { name, size: Math.ceil(size / 1024) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {messages.length > 0 ? (
        <section aria-labelledby="messages">
          <h2 id="messages" className="text-s2">
            {t('messages')}
          </h2>
          <ol className="mt-2 grid gap-3">
            {messages.map(({ id, side, at, body }) => (
              <li key={id} className="border-s-3 border-line ps-3">
                <p className="text-s0 text-quiet">
                  {t(`side.${side}`)} · {say(at)}
                </p>
                <p className="whitespace-pre-line">{body}</p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}
