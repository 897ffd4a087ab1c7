import type { DeskFieldSpec } from './desk-field';

type Options = NonNullable<DeskFieldSpec['options']>;

const TIMES: DeskFieldSpec[] = [
  { name: 'startsAt', as: 'time' },
  { name: 'endsAt', as: 'time' },
];

const WORDS: DeskFieldSpec[] = [
  { name: 'titleZh', as: 'line', lang: 'zh-CN' },
  { name: 'bodyZh', as: 'text', lang: 'zh-CN' },
  { name: 'titleEn', as: 'line', lang: 'en' },
  { name: 'bodyEn', as: 'text', lang: 'en' },
];

const SAID: DeskFieldSpec[] = [
  { name: 'textZh', as: 'text', lang: 'zh-CN' },
  { name: 'textEn', as: 'text', lang: 'en' },
];

/** The fields of each form of the desk's announcements, in the order of the page. */
export function draftFields(kinds: Options, technologies: Options): DeskFieldSpec[] {
  return [
    { name: 'kind', as: 'choice', options: kinds },
    ...WORDS,
    ...TIMES,
    { name: 'technologies', as: 'boxes', options: technologies },
  ];
}

export function updateFields(steps: Options): DeskFieldSpec[] {
  return [{ name: 'progress', as: 'choice', options: steps }, ...SAID];
}

export const RESCHEDULE_FIELDS: DeskFieldSpec[] = [...TIMES, ...SAID];

export function correctionFields(technologies: Options): DeskFieldSpec[] {
  return [
    { name: 'noteZh', as: 'text', lang: 'zh-CN' },
    { name: 'noteEn', as: 'text', lang: 'en' },
    ...WORDS,
    { name: 'technologies', as: 'boxes', options: technologies },
  ];
}
