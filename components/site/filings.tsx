import type { Operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Filing numbers at the bottom of every page, linked to the registers (Measures for the Administration of Internet
 * Information Services, art. 12; Non-commercial filing measures, art. 13). A number that isn't configured shows nothing.
 */
export function Filings({ locale, filings }: { locale: Locale; filings: Operator['filings'] }) {
  const numbers = [
    filings.icp ? { text: filings.icp, url: 'https://beian.miit.gov.cn/' } : null,
    filings.publicSecurity ? { text: filings.publicSecurity.number, url: filings.publicSecurity.url } : null,
  ].filter((number) => number !== null);
  if (numbers.length === 0) return null;
  return (
    <p className="flex flex-wrap justify-center gap-x-6" lang={locale === 'zh' ? undefined : 'zh-CN'}>
      {numbers.map(({ text, url }) => (
        <a key={text} href={url} rel="noopener noreferrer" className="flex min-h-11 items-center">
          {text}
        </a>
      ))}
    </p>
  );
}
