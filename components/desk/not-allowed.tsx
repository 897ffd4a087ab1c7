import { useTranslations } from 'next-intl';

/** For a form whose action answered `forbidden`: the role has no right to it. */
export function NotAllowed() {
  const t = useTranslations('desk');
  return (
    <p role="alert" className="border-3 border-seal px-4 py-3">
      {t('forbidden')}
    </p>
  );
}
