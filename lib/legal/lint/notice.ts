import { daysBetween, earliestEffect, noticeNeeded } from '../notice';
import { inEachText, type LintRule } from './draft';
import { finding } from './finding';
import { factLine } from './source-lines';

/** Fewer days between publishing and taking effect than the texts promise. A document's first version needs none. */
export const findShortNotice: LintRule = inEachText(({ lines, frontmatter }, { earlier }) => {
  if (!earlier.some(({ isPublished }) => isPublished)) return [];
  const { publishedOn, effectiveFrom, adverse } = frontmatter;
  const needed = noticeNeeded(frontmatter);
  const given = daysBetween(publishedOn, effectiveFrom);
  if (given >= needed) return [];
  const first = earliestEffect(publishedOn, needed);
  const at = factLine(lines, 'effectiveFrom');
  return [
    finding('notice', at, {
      en: [
        `Published on ${publishedOn}, this version takes effect after ${given} days; ${
          adverse ? 'a version to the users’ disadvantage (adverse: true)' : 'a version'
        } needs ${needed} days of notice.`,
        `Let it take effect on ${first} or later, and name the folder by that date.`,
      ],
      zh: [
        `本版本 ${publishedOn} 公布，${given} 天后就生效；${
          adverse ? '对用户不利的版本（adverse: true）' : '新版本'
        }至少须提前 ${needed} 天公布。`,
        `请把生效日期改为 ${first} 或更晚，文件夹名称也随之修改。`,
      ],
    }),
  ];
});
