import { shanghaiDate } from '@/lib/core/dates';
import { type Draft, type DraftText, inEachText, type LintRule } from './draft';
import { finding, type Finding } from './finding';
import { factLine } from './source-lines';

/** Dates that go back behind the published version before, and a draft whose day has come. */
export const findDateFaults: LintRule = inEachText((text, draft) => [
  ...backward(text, draft),
  ...overtaken(text, draft),
]);

function backward({ lines, locale, frontmatter }: DraftText, { earlier }: Draft): Finding[] {
  const before = earlier.findLast(({ isPublished }) => isPublished)?.texts[locale].frontmatter;
  if (!before) return [];
  const { publishedOn, effectiveFrom } = frontmatter;
  const early = finding('dates', factLine(lines, 'publishedOn'), {
    en: [
      `publishedOn (${publishedOn}) is before that of the published version before (${before.publishedOn}).`,
      'Write the day on which this version is really published.',
    ],
    zh: [
      `publishedOn（${publishedOn}）早于上一个已公布版本的公布日期（${before.publishedOn}）。`,
      '请写本版本实际公布的日期。',
    ],
  });
  const notAfter = finding('dates', factLine(lines, 'effectiveFrom'), {
    en: [
      `effectiveFrom (${effectiveFrom}) is not after that of the published version before (${before.effectiveFrom}).`,
      'Choose a later date, and name the folder by it.',
    ],
    zh: [
      `effectiveFrom（${effectiveFrom}）不晚于上一个已公布版本的生效日期（${before.effectiveFrom}）。`,
      '请改为更晚的日期，文件夹名称也随之修改。',
    ],
  });
  return [
    ...(publishedOn < before.publishedOn ? [early] : []),
    ...(effectiveFrom <= before.effectiveFrom ? [notAfter] : []),
  ];
}

/** A document's first version may be published when it is in force already. */
function overtaken({ lines, frontmatter }: DraftText, { earlier, now }: Draft): Finding[] {
  const { effectiveFrom } = frontmatter;
  const today = shanghaiDate(now);
  if (earlier.length === 0 || effectiveFrom > today) return [];
  return [
    finding('dates', factLine(lines, 'effectiveFrom'), {
      weight: 'late',
      en: [
        `This draft would take effect on ${effectiveFrom}, and today is ${today} (Shanghai): it is too late to publish it.`,
        'Move the draft to a later date: rename its folder, and correct version, effectiveFrom and publishedOn in both languages.',
      ],
      zh: [
        `本草稿的生效日期是 ${effectiveFrom}，而今天（北京时间）是 ${today}，已经来不及公布。`,
        '请改用更晚的日期：重命名文件夹，并修改两种语言文件中的 version、effectiveFrom 和 publishedOn。',
      ],
    }),
  ];
}
