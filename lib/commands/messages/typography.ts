// How Chinese is set: full-width punctuation, curved quotation marks, a space between Han and Latin letters or digits.

const RULES: { pattern: RegExp; what: string }[] = [
  { pattern: /\p{Script=Han}[,;:?!]/u, what: 'half-width punctuation after Chinese: write ，；：？！' },
  {
    pattern: /["']\p{Script=Han}|\p{Script=Han}["']/u,
    what: 'straight quotation marks round Chinese: write “ ” ‘ ’',
  },
  {
    pattern: /\p{Script=Han}[A-Za-z0-9]/u,
    what: 'no space between Chinese and the Latin letter or digit after it',
  },
  {
    pattern: /[A-Za-z0-9]\p{Script=Han}/u,
    what: 'no space between a Latin letter or digit and the Chinese after it',
  },
];

/** What a Chinese text breaks of these rules, each with the place. */
export function typographyFaults(text: string): string[] {
  return RULES.flatMap(({ pattern, what }) => {
    const found = pattern.exec(text);
    return found ? [`${what} (“${around(text, found.index)}”)`] : [];
  });
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 6), index + 8).trim();
}
