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
        <Act key={act} title={t(`acts.${act}.title`)} isOpen={act === 'doAtOnce'}>
          {act === 'doAtOnce' ? (
            <ActForm
              {...{ locale, reference, act }}
              text={t(`acts.doAtOnce.${view.atOnce ?? 'copy'}.text`)}
              button={t(`acts.doAtOnce.${view.atOnce ?? 'copy'}.button`)}
            />
          ) : (
            <ActForm
              {...{ locale, reference, act }}
              text={t(`acts.${act}.text`)}
              button={t(`acts.${act}.button`)}
              fields={fields[act] ?? []}
            />
          )}
        </Act>
      ))}
      {view.canWrite ? (
        <Act title={t('acts.write.title')}>
          <ActForm {...{ locale, reference }} act="write" button={t('acts.write.button')} fields={write} />
        </Act>
      ) : null}
    </div>
  );
}

function Act({ title, isOpen, children }: { title: string; isOpen?: boolean; children: React.ReactNode }) {
  return (
    <details open={isOpen} className="border-b border-line last:border-b-0">
      <summary className="flex min-h-11 cursor-pointer items-center py-2.5 font-strong">{title}</summary>
      {children}
    </details>
  );
}
