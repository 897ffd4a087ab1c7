'use client';

import { useTranslations } from 'next-intl';

/** A fault of ours while somebody moves about the desk, said plainly. The log has it. */
export default function DeskFault({ reset }: { reset: () => void }) {
  const t = useTranslations('desk');
  return (
    <div role="alert">
      <h1 className="text-s3">{t('fault.title')}</h1>
      <p className="mt-3 max-w-160">{t('fault.text')}</p>
      <p className="mt-5">
        <button type="button" className="button" onClick={reset}>
          {t('fault.again')}
        </button>
      </p>
    </div>
  );
}
