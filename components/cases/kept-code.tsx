import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Fact, FactList } from '@/components/ui/fact-list';
import type { KeptWithCode } from '@/lib/core/form-state';

type KeptCodeProps = {
  form: 'report' | 'rights';
  kept: KeptWithCode;
  /** The platform's name, as it ends every title. */
  platform: string;
};

/** What a browser without cookies is answered in place of the form: reference and code, this once. */
export function KeptCode({ form, kept, platform }: KeptCodeProps) {
  const t = useTranslations(`${form}.received`);
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <>
      <title>{`${t('title')} · ${platform}`}</title>
      <h1 ref={ref} tabIndex={-1} className="mb-7 text-s4">
        {t('heading')}
      </h1>
      <FactList>
        <Fact term={t('reference')}>
          <strong data-reference="" className="font-mono text-s3">
            {kept.reference}
          </strong>
        </Fact>
        <Fact term={t('code')}>
          <strong data-case-code="" className="font-mono">
            {kept.code}
          </strong>
        </Fact>
      </FactList>
      <p className="mt-5">{t('noCookies')}</p>
      <p className="no-print mt-7">
        <a href={kept.receipt} className="button button-plain">
          {t('toReceipt')}
        </a>
      </p>
    </>
  );
}
