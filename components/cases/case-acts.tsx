import { getTranslations } from 'next-intl/server';
import { FILE_BYTES_MAX, FILES_MAX } from '@/lib/correspondence/file-rules';
import { MESSAGE_MAX } from '@/lib/cases/fields';
import type { CaseAct, CaseView } from '@/lib/cases/kind';
import type { Locale } from '@/lib/i18n/locales';
import { ActForm, type ActField } from './act-form';
import { labelOfFact } from './fact-words';

type ActsProps = { locale: Locale; view: CaseView };

/** Everything that the sender can do, one below the other; each opens to what it means and its button. */
export async function CaseActs({ locale, view }: ActsProps) {
  const t = await getTranslations({ locale, namespace: 'cases' });
  const { reference } = view;
  const write: ActField[] = [
    {
      name: 'body',
      kind: 'text',
      value: '',
      label: t('body.label'),
      hint: t('body.hint', { max: MESSAGE_MAX }),
    },
    {
      name: 'files',
      kind: 'files',
      value: '',
      label: t('files.label'),
      hint: t('files.hint', { count: FILES_MAX, size: FILE_BYTES_MAX / 1024 / 1024 }),
    },
  ];
  const correct: ActField[] = view.correctable.map(({ name, value }) => ({
    name,
    value,
    kind: name === 'description' ? 'text' : 'line',
    label: labelOfFact(t, name),
  }));
  const appeal = write.slice(0, 1);
  const fields: Partial<Record<CaseAct, ActField[]>> = { correct, appeal };
  return (
    <div className="mt-4 border-y-2 border-ink">
      {view.can.map((act) => (
        <ActForm
          key={act}
          {...{ locale, reference, act }}
          title={t(`acts.${act}.title`)}
          {...(act === 'doAtOnce'
            ? {
                isOpen: true,
                text: t(`acts.doAtOnce.${view.atOnce ?? 'copy'}.text`),
                button: t(`acts.doAtOnce.${view.atOnce ?? 'copy'}.button`),
              }
            : { text: t(`acts.${act}.text`), button: t(`acts.${act}.button`), fields: fields[act] ?? [] })}
        />
      ))}
      {view.canWrite ? (
        <ActForm
          {...{ locale, reference }}
          act="write"
          title={t('acts.write.title')}
          button={t('acts.write.button')}
          fields={write}
        />
      ) : null}
    </div>
  );
}
