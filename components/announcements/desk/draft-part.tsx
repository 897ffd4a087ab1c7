import { getLocale, getTranslations } from 'next-intl/server';
import { keepDraft } from '@/lib/announcements/actions';
import type { DeskAnnouncement } from '@/lib/announcements/queries';
import { ANNOUNCEMENT_KINDS } from '@/lib/announcements/rules';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { draftFields } from './desk-fields';
import { DeskForm } from './desk-form';
import { valuesOf } from './desk-values';

/** Writes an announcement, a new one or a draft that is there. */
export async function DraftPart({ announcement }: { announcement: DeskAnnouncement | null }) {
  const t = await getTranslations('announcement-desk');
  const tPublic = await getTranslations('announcements');
  const kinds = ANNOUNCEMENT_KINDS.map((kind) => ({ value: kind, label: tPublic(`kinds.${kind}`) }));
  return (
    <DeskForm
      action={keepDraft}
      id={announcement?.id ?? ''}
      fields={draftFields(kinds, await technologyOptions())}
      values={announcement ? valuesOf(announcement) : {}}
      submit={t('save')}
    />
  );
}

/** The technologies, to be ticked. */
export async function technologyOptions() {
  const names = await listTechnologyNames(await getLocale());
  return names.map(({ slug, title }) => ({ value: slug, label: title }));
}
