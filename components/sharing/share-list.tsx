import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ShareOption } from '@/lib/sharing/queries';

/** Each affiliate: given already, may be given, or why not. */
export function ShareList({ reference, options }: { reference: string; options: ShareOption[] }) {
  const t = useTranslations('sharing');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <>
      <p className="text-s0 text-quiet">{t('note')}</p>
      <ul>
        {options.map(({ name, refusal, sharedAt }) => (
          <li key={name.zh} className="border-b border-line py-2">
            <p>{name[locale]}</p>
            {sharedAt.map((at) => (
              <p key={at.toISOString()} className="text-s0 text-quiet">
                {t('shared', {
                  date: format.dateTime(at, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                    timeZone: 'Asia/Shanghai',
                  }),
                })}
              </p>
            ))}
            {refusal === null ? (
              <form method="post" action={`/staff/leads/${reference}/share`}>
                <input type="hidden" name="affiliate" value={name.zh} />
                <button type="submit" className="desk-link min-h-11">
                  {t('button', { affiliate: name[locale] })}
                </button>
              </form>
            ) : (
              <p className="text-s0">{t(`refused.${refusal}`)}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
