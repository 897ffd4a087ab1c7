import { inEachText, type LintRule } from './draft';
import { finding } from './finding';

type Kind = { pattern: RegExp; en: string; zh: string; shown: boolean };

const HIDDEN: Kind = {
  // Everything of Unicode's “other” and “separator” classes but the plain space.
  pattern: /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}|\u034F|[\uFE00-\uFE0F]/u,
  en: 'a character that nobody can see, or an unusual space',
  zh: '看不见的字符或特殊空格',
  shown: false,
};

const LOOK_ALIKES: Kind[] = [
  { pattern: /\p{Script=Cyrillic}/u, en: 'a Cyrillic letter', zh: '西里尔字母', shown: true },
  {
    pattern: /(?<=\p{Script=Latin})\p{Script=Greek}|\p{Script=Greek}(?=\p{Script=Latin})/u,
    en: 'a Greek letter inside a Latin word',
    zh: '混在拉丁字母中的希腊字母',
    shown: true,
  },
  {
    pattern: /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u,
    en: 'a full-width letter or digit',
    zh: '全角字母或数字',
    shown: true,
  },
  {
    pattern: /[\u2E80-\u2FDF\uF900-\uFAFF]/u,
    en: 'a radical or compatibility form that looks like a Chinese character',
    zh: '形似汉字的部首或兼容字符',
    shown: true,
  },
];

/** Characters that deceive the eye, the search or the hash. */
export const findDeceivingCharacters: LintRule = inEachText(({ lines }) =>
  lines.flatMap((line) =>
    [HIDDEN, ...LOOK_ALIKES].flatMap(({ pattern, en, zh, shown }) => {
      const found = pattern.exec(line.raw);
      if (!found) return [];
      const [character] = found;
      const name = `${codePoint(character)}${shown ? ` “${character}”` : ''}`;
      const place = line.raw.slice(Math.max(0, found.index - 6), found.index);
      return [
        finding('characters', line, {
          en: [
            `Here stands ${en} (${name}), after “${place}”.`,
            'Delete it and type the ordinary character.',
          ],
          zh: [`“${place}”之后有${zh}（${name}）。`, '请删除它，改用普通字符重新输入。'],
        }),
      ];
    }),
  ),
);

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
