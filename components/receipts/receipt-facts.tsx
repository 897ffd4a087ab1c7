import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Locale, localeOfTag } from '@/lib/i18n/locales';
import type { SignedReceipt } from '@/lib/receipts/schema';

export type ReceiptFactsProps = {
  locale: Locale;
  receipt: SignedReceipt;
  /** The names of the documents in it. */
  titles: Record<string, string>;
};

/** Everything that a receipt says, so that a print of it is complete. */
export function ReceiptFacts({ locale, receipt, titles }: ReceiptFactsProps) {
  const t = useTranslations('receipt.facts');
  const at = useInstant(receipt.receivedAt);
  return (
    <dl className="border-y border-line text-s0">
      <Fact term={t('reference')}>
        <span className="font-mono">{receipt.reference}</span>
      </Fact>
      <Fact term={t('kind')}>{t(`kinds.${receipt.kind}`)}</Fact>
      <Fact term={t('receivedAt')}>
        <time dateTime={receipt.receivedAt}>{t('beijing', { at })}</time>
      </Fact>
      {receipt.accepted.length > 0 ? (
        <Fact term={t('accepted')}>
          <ul className="grid gap-4">
            {receipt.accepted.map((text) => (
              <AcceptedText
                key={`${text.document} ${text.sentence}`}
                locale={locale}
                text={text}
                titles={titles}
              />
            ))}
          </ul>
        </Fact>
      ) : null}
      {receipt.declared === undefined ? null : (
        <Fact term={t('declared')}>
          <blockquote lang={receipt.language}>{receipt.declared}</blockquote>
        </Fact>
      )}
      {(['answers', 'salt'] as const).map((name) => (
        <Fact key={name} term={t(name)}>
          <Digest text={receipt[`${name}Sha256`]} />
        </Fact>
      ))}
      <Fact term={t('key')}>
        <Digest text={receipt.key} />
      </Fact>
      <Fact term={t('signature')}>
        <Digest text={receipt.signature} />
      </Fact>
    </dl>
  );
}

/** An instant in Beijing to the second, in the words of the page's language. */
export function useInstant(iso: string): string {
  const format = useFormatter();
  const style = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Asia/Shanghai' } as const;
  return format.dateTime(new Date(iso), style);
}

type AcceptedTextProps = Omit<ReceiptFactsProps, 'receipt'> & { text: SignedReceipt['accepted'][number] };

function AcceptedText({ locale, text, titles }: AcceptedTextProps) {
  const t = useTranslations('receipt');
  const { document, version, language, sha256, sentence } = text;
  const own = localeOfTag(language);
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-3">
        <a href={`/${locale}/legal/${document}/${version}`} className="flex min-h-11 min-w-11 items-center">
          {titles[document] ?? document}
        </a>
        <span>{t('facts.version', { version })}</span>
        <a
          href={`/legal/${document}/${version}.${own}.txt`}
          className="no-print flex min-h-11 min-w-11 items-center"
        >
          {t('facts.text')}
        </a>
      </p>
      <p>{t(`languages.${own}`)}</p>
      <p className="mt-1 text-quiet">{t('facts.sentence')}</p>
      <blockquote lang={language}>{sentence}</blockquote>
      <p className="mt-1 text-quiet">{t('facts.sha256')}</p>
      <Digest text={sha256} />
    </li>
  );
}

function Digest({ text }: { text: string }) {
  return <code className="block font-mono text-s0 break-all">{text}</code>;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-line py-3 last:border-b-0 md:grid-cols-[11rem_1fr] md:items-baseline">
      <dt className="text-quiet">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
