import { useTranslations } from 'next-intl';

/** A field that people neither see nor reach; programs that fill everything in give themselves away. */
export function TrapField() {
  const t = useTranslations('contact');
  return (
    <div className="hidden" aria-hidden="true" inert>
      <label htmlFor="homepage">{t('trap')}</label>
      <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
