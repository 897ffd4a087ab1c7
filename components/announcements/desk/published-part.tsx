import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { putRight, setTime, update } from '@/lib/announcements/actions';
import type { DeskAnnouncement } from '@/lib/announcements/queries';
import { hasProgress, nextProgress } from '@/lib/announcements/rules';
import type { DeskFieldSpec } from './desk-field';
import { correctionFields, RESCHEDULE_FIELDS, updateFields } from './desk-fields';
import { DeskForm } from './desk-form';
import { valuesOf } from './desk-values';

type PublishedPartProps = {
  announcement: DeskAnnouncement;
  technologies: NonNullable<DeskFieldSpec['options']>;
};

/** What can be done with what everybody reads already: go on, another time, put right. */
export async function PublishedPart({ announcement, technologies }: PublishedPartProps) {
  const t = await getTranslations('announcement-desk');
  const tPublic = await getTranslations('announcements');
  const { id, kind, progress } = announcement;
  const steps = progress === null ? [] : nextProgress(progress);
  const options = [
    { value: '', label: t('unchanged') },
    ...steps.map((step) => ({ value: step, label: tPublic(`progress.${step}`) })),
  ];
  const isOver = hasProgress(kind) && (progress === 'solved' || progress === 'cancelled');
  const values = valuesOf(announcement);
  return (
    <>
      <Part name={t('sections.update')} isOpen>
        <DeskForm action={update} id={id} fields={updateFields(options)} submit={t('addUpdate')} />
      </Part>
      {!isOver && (
        <Part name={t('sections.reschedule')}>
          <DeskForm
            action={setTime}
            id={id}
            fields={RESCHEDULE_FIELDS}
            values={values}
            submit={t('reschedule')}
          />
        </Part>
      )}
      <Part name={t('sections.correct')}>
        <p className="mt-2 text-quiet">{t('correctHint')}</p>
        <DeskForm
          action={putRight}
          id={id}
          fields={correctionFields(technologies)}
          values={values}
          submit={t('correct')}
        />
      </Part>
    </>
  );
}

function Part({ name, isOpen, children }: { name: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="mt-5 border-t border-line pt-2">
      <summary className="flex min-h-11 cursor-pointer items-center font-strong">{name}</summary>
      {children}
    </details>
  );
}
