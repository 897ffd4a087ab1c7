import { useFormatter, useTranslations } from 'next-intl';

type Accepted = {
  act: string;
  document: string;
  version: string;
  sentence: string;
  acceptedAt: Date;
  withdrawnAt: Date | null;
};

const DOCUMENTS = ['service-agreement', 'privacy-policy', 'children-rules'] as const;

/** What the sender agreed to, in the words that stood beside the box. */
export function AcceptedList({ accepted }: { accepted: Accepted[] }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const titleOf = (document: string) => {
    const known = DOCUMENTS.find((one) => one === document);
    return known ? t(`documents.${known}`) : document;
  };
  if (accepted.length === 0) return <p className="text-quiet">{t('accepted.none')}</p>;
  return (
    <ul className="border-t border-line">
      {accepted.map(({ act, document, version, sentence, acceptedAt, withdrawnAt }) => (
        <li key={`${act} ${document}`} className="border-b border-line py-1.5">
          <p>{t('accepted.entry', { document: titleOf(document), version })}</p>
          {withdrawnAt === null ? null : (
            <p className="font-strong">
              {t('accepted.withdrawn', { at: format.dateTime(withdrawnAt, { dateStyle: 'medium' }) })}
            </p>
          )}
          <p className="text-s0 text-quiet">
            {sentence}
            {' · '}
            <time dateTime={acceptedAt.toISOString()}>
              {format.dateTime(acceptedAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </p>
        </li>
      ))}
    </ul>
  );
}
