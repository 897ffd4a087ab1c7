import { inEachText, type LintRule } from './draft';
import { finding } from './finding';

const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME)\b|\bX{3,}\b|\blorem ipsum\b|待定|待补|待填|待确认|【[^】]{0,12}】|_{3,}|\[[●•]?\](?!\()|●|\{\{|\?\?\?|？？？/i;

/** Words that stand where the text is still to be written. */
export const findPlaceholders: LintRule = inEachText(({ lines }) =>
  lines.flatMap((line) => {
    const found = PLACEHOLDER.exec(line.raw)?.[0];
    if (found === undefined) return [];
    return [
      finding('placeholders', line, {
        en: [`“${found}” stands where the text is still to be written.`, 'Write the text itself.'],
        zh: [`这里还留着占位的“${found}”。`, '请写上正式的内容。'],
      }),
    ];
  }),
);
