import { typographyFaults } from '@/lib/content/typography';
import { inEachText, type LintRule } from './draft';
import { finding } from './finding';
import { paragraphsOf, type SourceLine } from './source-lines';

type Fault = { en: string; zh: string };

const PAIRS = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
] as const;

/** Punctuation of the other language, straight quotation marks, and marks that are opened and never closed. */
export const findWrongPunctuation: LintRule = inEachText(({ lines, locale }) => {
  const shown = lines.filter((line) => isShown(line));
  const faults = shown.flatMap((line) =>
    (locale === 'zh' ? typographyFaults(line.words) : englishFaults(line.words)).map((fault) => ({
      line,
      fault,
    })),
  );
  const unpaired = paragraphsOf(lines).flatMap((line) =>
    unpairedFaults(line.words).map((fault) => ({ line, fault })),
  );
  return [...faults, ...unpaired].map(({ line, fault }) =>
    finding('punctuation', line, {
      en: [
        `Punctuation: ${fault.en}.`,
        'Correct the mark. Chinese uses full-width marks, English half-width ones.',
      ],
      zh: [`标点：${fault.zh}。`, '请改正。中文用全角标点，英文用半角标点。'],
    }),
  );
});

/** What readers see: the text, its headings, and of the facts at the top the title and the summary. */
function isShown({ kind, raw }: SourceLine): boolean {
  if (kind === 'facts') return /^(title|summaryOfChanges|\s)/.test(raw);
  return kind === 'text' || kind === 'heading';
}

function englishFaults(words: string): Fault[] {
  const wide = /[\u3001-\u301F\uFF01-\uFF0F\uFF1A-\uFF20]/u.exec(words)?.[0];
  const straight = /["']/.exec(words)?.[0];
  return [
    ...(wide === undefined ? [] : [{ en: `“${wide}” is a Chinese mark`, zh: `“${wide}”是中文标点` }]),
    ...(straight === undefined
      ? []
      : [
          { en: `${straight} is a straight mark: write “ ” or ’`, zh: `${straight} 是直引号，请写 “ ” 或 ’` },
        ]),
  ];
}

function unpairedFaults(words: string): Fault[] {
  const count = (mark: string) => words.split(mark).length - 1;
  return PAIRS.filter(([open, close]) => count(open) !== count(close)).map(([open, close]) => ({
    en: `${open} and ${close} don't come in pairs`,
    zh: `${open} 和 ${close} 不成对`,
  }));
}
