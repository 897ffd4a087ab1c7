import { useTranslations } from 'next-intl';
import { FormNotice } from '@/components/desk/form-notice';

/** Recovery codes or a one-time link: nobody can show them a second time. */
export function ShownOnce({ heading, lines }: { heading: string; lines: string[] }) {
  const t = useTranslations('account');
  return (
    <FormNotice>
      <p className="font-strong">{heading}</p>
      <ul className="mt-2 font-mono break-all" translate="no">
        {lines.map((line) => (
          <li key={line} className="select-all">
            {line}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-quiet">{t('onlyNow')}</p>
    </FormNotice>
  );
}
