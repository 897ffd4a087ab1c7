// How Chinese is set: full-width punctuation, curved quotation marks, a space between Han and Latin letters or digits.

const RULES: { pattern: RegExp; en: string; zh: string }[] = [
  {
    pattern: /\p{Script=Han}[,;:?!]/u,
    en: 'half-width punctuation after Chinese: write ，；：？！',
    zh: '汉字后用了半角标点，请写 ，；：？！',
  },
  {
    pattern: /\p{Script=Han}[()]|[()]\p{Script=Han}/u,
    en: 'half-width brackets round Chinese: write （ ）',
    zh: '汉字旁用了半角括号，请写（ ）',
  },
  {
    pattern: /["']\p{Script=Han}|\p{Script=Han}["']/u,
    en: 'straight quotation marks round Chinese: write “ ” ‘ ’',
    zh: '汉字旁用了直引号，请写 “ ” ‘ ’',
  },
  {
    pattern: /\p{Script=Han}[A-Za-z0-9]/u,
    en: 'no space between Chinese and the Latin letter or digit after it',
    zh: '汉字与其后的字母或数字之间缺少空格',
  },
  {
    pattern: /[A-Za-z0-9]\p{Script=Han}/u,
    en: 'no space between a Latin letter or digit and the Chinese after it',
    zh: '字母或数字与其后的汉字之间缺少空格',
  },
];

/** What a Chinese text breaks of these rules, each with the place, in both languages. */
export function typographyFaults(text: string): { en: string; zh: string }[] {
  return RULES.flatMap(({ pattern, en, zh }) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const place = around(text, found.index);
    return [{ en: `${en} (“${place}”)`, zh: `${zh}（“${place}”）` }];
  });
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 6), index + 8).trim();
}
