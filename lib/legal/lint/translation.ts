import type { LintRule } from './draft';
import { finding } from './finding';
import { hashClauses } from './translation-file';

/** Clauses whose prevailing text has changed since their translation was made. */
export const findOldTranslations: LintRule = (draft) => {
  const { document, version, languages, texts, translation } = draft;
  const [prevailing, other] = languages;
  const current = hashClauses(texts[prevailing].lines);
  const command = `npm run legal -- translated ${document} ${version}`;
  if (translation.from === null) {
    return [
      finding(
        'translation',
        { file: translation.file, line: 1, clause: null },
        {
          en: [
            'Nothing says from which text the translation was made: this file is missing.',
            `When both languages say the same, run “${command}”, which writes it.`,
          ],
          zh: [
            '缺少这个文件，无法判断译文是根据哪一稿翻译的。',
            `两种语言的内容一致后，请运行“${command}”生成它。`,
          ],
        },
      ),
    ];
  }
  const { from } = translation;
  return texts[other].outline.clauses.flatMap(({ id, line }) => {
    const hash = current[id];
    if (hash === undefined || from[id] === hash) return [];
    return [
      finding(
        'translation',
        { file: texts[other].file, line, clause: id },
        {
          en: [
            `The translation of clause ${id} is older than the ${NAMES[prevailing].en} text, which has changed since.`,
            `Bring it up to date, then run “${command} ${id}”, or write "${id}": "${hash}" into ${translation.file}.`,
          ],
          zh: [
            `第 ${id} 条的${NAMES[prevailing].zh}文本已经改动，译文还是旧的。`,
            `请更新译文，然后运行“${command} ${id}”，或者在 ${translation.file} 中写入 "${id}": "${hash}"。`,
          ],
        },
      ),
    ];
  });
};

const NAMES = { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } };
