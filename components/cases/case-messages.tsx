import { getFormatter, getTranslations } from 'next-intl/server';
import type { CaseFile, CaseMessage } from '@/lib/correspondence/queries';
import type { Locale } from '@/lib/i18n/locales';

type MessagesProps = {
  locale: Locale;
  messages: CaseMessage[];
  files: CaseFile[];
  /** Where a file is fetched: its id is put after it. */
  fileAddress: string;
};

/** What was written both ways, oldest first, and the files. */
export async function CaseMessages({ locale, messages, files, fileAddress }: MessagesProps) {
  const t = await getTranslations({ locale, namespace: 'cases.messages' });
  const format = await getFormatter({ locale });
  if (messages.length === 0 && files.length === 0) return <p className="mt-2 text-quiet">{t('none')}</p>;
  return (
    <>
      <ol className="mt-3 grid gap-4">
        {messages.map(({ id, side, at, body }) => (
          <li
            key={id}
            className={side === 'desk' ? 'border-s-4 border-seal ps-4' : 'border-s-4 border-line ps-4'}
          >
            <p className="text-s0 text-quiet">
              {side === 'desk' ? t('desk') : t('you')}{' '}
              <time dateTime={at.toISOString()}>
                {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })}
              </time>
            </p>
            <p className="break-words whitespace-pre-wrap">{body}</p>
          </li>
        ))}
      </ol>
      {files.length > 0 ? (
        <>
          <h3 className="mt-5 font-strong">{t('files')}</h3>
          <ul className="mt-1">
            {files.map(({ id, name, size }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                <a
                  href={`${fileAddress}/${id}`}
                  download
                  className="inline-flex min-h-11 items-center break-all"
                >
                  {t('download', { name })}
                </a>
                <span className="text-s0 text-quiet">{t('size', { kb: Math.ceil(size / 1024) })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
