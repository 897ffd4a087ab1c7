import type { Locale } from '@/lib/i18n/locales';
import { canonicalText } from '../canonical';
import { inEachText, type DraftText, type EarlierVersion, type LintRule } from './draft';
import { finding, type Finding } from './finding';
import { factLine } from './source-lines';

/** A change that isn't described, is described as the one before was, or isn't one. */
export const findMissingSummary: LintRule = (draft) => {
  const before = draft.earlier.at(-1);
  if (!before) return [];
  return [...inEachText((text) => sameSummary(text, before))(draft), ...sameText(draft, before)];
};

function sameSummary({ lines, locale, frontmatter }: DraftText, before: EarlierVersion): Finding[] {
  const summary = frontmatter.summaryOfChanges.trim();
  if (summary !== '' && summary !== before.texts[locale].frontmatter.summaryOfChanges.trim()) return [];
  const at = factLine(lines, 'summaryOfChanges');
  return [
    finding('summary', at, {
      en: [
        `The summary of changes is empty, or that of version ${before.version}.`,
        'Say in a few plain sentences what this version changes for the reader.',
      ],
      zh: [
        `修改摘要为空，或者与 ${before.version} 版的相同。`,
        '请用几句平实的话，向读者说明这一版改了什么。',
      ],
    }),
  ];
}

function sameText({ texts, languages }: Parameters<LintRule>[0], before: EarlierVersion): Finding[] {
  const isSame = (locale: Locale) => {
    const { frontmatter } = before.texts[locale];
    return canonicalText({ ...texts[locale], frontmatter }) === canonicalText(before.texts[locale]);
  };
  const [prevailing] = languages;
  if (!languages.every(isSame)) return [];
  return [
    finding(
      'summary',
      { file: texts[prevailing].file, line: 1, clause: null },
      {
        en: [
          `This version says what version ${before.version} says, word for word.`,
          'Make the change that it is for, or delete the folder.',
        ],
        zh: [`本版本的内容与 ${before.version} 版逐字相同。`, '请作出要作的修改，或者删除这个文件夹。'],
      },
    ),
  ];
}
