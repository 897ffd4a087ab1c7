import { getTranslations } from 'next-intl/server';
import type { DeskField } from '@/components/desk/desk-form';
import { LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import type { CitedVersion } from '@/lib/restrictions/clauses';
import {
  ALONE_DAYS,
  LONGEST_DAYS,
  RESTRICTION_KINDS,
  SUBJECT_KINDS,
  WITHHELD_GROUNDS,
} from '@/lib/restrictions/rules';
import { REASONS_MAX, REASONS_MIN } from '@/lib/restrictions/schema';
import { listTrials } from '@/lib/trials/queries';

/** The fields of a decision: whom it concerns, then on what it rests. */
export async function restrictionFields(cited: CitedVersion): Promise<DeskField[]> {
  return [...(await subjectFields()), ...(await decisionFields(cited)), ...(await noticeFields())];
}

async function subjectFields(): Promise<DeskField[]> {
  const t = await getTranslations('desk-restrictions');
  const choose = { value: '', label: t('choose') };
  const served = listTrials().filter(({ service }) => service);
  return [
    {
      name: 'kind',
      type: 'select',
      label: t('columns.kind'),
      hint: t('kindHint'),
      options: [
        choose,
        ...RESTRICTION_KINDS.filter((kind) => kind !== 'trialOnly' || served.length > 0).map((kind) => ({
          value: kind,
          label: t(`kindOptions.${kind}`),
        })),
      ],
    },
    {
      name: 'subjectKind',
      type: 'select',
      label: t('subjectKind'),
      options: [choose, ...SUBJECT_KINDS.map((kind) => ({ value: kind, label: t(`subjects.${kind}`) }))],
    },
    { name: 'subject', type: 'text', label: t('subject'), hint: t('subjectHint') },
    ...(served.length > 0
      ? [
          {
            name: 'trial',
            type: 'select' as const,
            label: t('trial'),
            options: [choose, ...served.map(({ id }) => ({ value: id, label: id }))],
          },
        ]
      : []),
  ];
}

async function decisionFields(cited: CitedVersion): Promise<DeskField[]> {
  const t = await getTranslations('desk-restrictions');
  const choose = { value: '', label: t('choose') };
  const clauses = cited.clauses.map(({ clause, text }) => ({
    value: clause,
    label: t('clauseOption', { clause, text: firstWords(text) }),
  }));
  return [
    { name: 'clause', type: 'select', label: t('columns.clause'), options: [choose, ...clauses] },
    {
      name: 'reasons',
      type: 'textarea',
      rows: 5,
      label: t('reasons'),
      hint: t('reasonsHint', { min: REASONS_MIN, max: REASONS_MAX }),
    },
    { name: 'evidence', type: 'textarea', label: t('evidence'), hint: t('evidenceHint') },
    {
      name: 'until',
      type: 'date',
      label: t('until'),
      hint: t('untilHint', { alone: ALONE_DAYS, longest: LONGEST_DAYS }),
    },
  ];
}

async function noticeFields(): Promise<DeskField[]> {
  const t = await getTranslations('desk-restrictions');
  return [
    { name: 'email', type: 'email', label: t('email'), hint: t('emailHint') },
    {
      name: 'locale',
      type: 'select',
      label: t('language'),
      options: LOCALES.map((locale) => ({
        value: locale,
        label: new Intl.DisplayNames(LANGUAGE_TAGS[locale], { type: 'language' }).of(locale) ?? locale,
      })),
    },
    {
      name: 'withheld',
      type: 'select',
      label: t('withheld'),
      options: [
        { value: '', label: t('withheldOptions.none') },
        ...WITHHELD_GROUNDS.map((ground) => ({ value: ground, label: t(`withheldOptions.${ground}`) })),
      ],
    },
    {
      name: 'withheldWhy',
      type: 'textarea',
      rows: 2,
      label: t('withheldWhy'),
      hint: t('withheldHint'),
    },
  ];
}

/** Enough of a clause to know it by. */
function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? '';
  const letters = Array.from(line);
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : line;
}
