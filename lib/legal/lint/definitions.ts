import type { Locale } from '@/lib/i18n/locales';
import { type DraftText, inEachText, type LintRule } from './draft';
import { finding, type Finding } from './finding';

/** A term given in a text without <Definition> round it. */
const UNMARKED: Record<Locale, RegExp> = {
  zh: /(?:以下(?:简)?称|下称|统称|合称)为?“(?!<Definition>)([^”]*)”/g,
  en: /(?:\((?:(?:the|this|each,? an?|each|an?|together,? the|collectively,? the),? )?|together the |collectively the )“(?!<Definition>)([^”]*)”/gi,
};

/** Terms that are defined wrongly, for nothing, or not at all. */
export const findTermFaults: LintRule = (draft) => [
  ...inEachText((text) => [...unmarked(text), ...unused(text)])(draft),
  ...inEachText(({ locale }, { texts, earlier }) =>
    lost(
      texts[locale],
      earlier.flatMap((version) =>
        version.texts[locale].outline.mentions.definitions.map(({ name }) => name),
      ),
    ),
  )(draft),
  ...differing(draft.texts[draft.languages[0]], draft.texts[draft.languages[1]]),
];

function unmarked({ lines, locale }: DraftText): Finding[] {
  return lines.flatMap((line) =>
    line.kind !== 'text'
      ? []
      : [...line.raw.matchAll(UNMARKED[locale])].map(([, term = '']) =>
          finding('definitions', line, {
            en: [
              `“${term}” is made a term here, but isn't marked as one.`,
              `Write “<Definition>${term}</Definition>”.`,
            ],
            zh: [`这里把“${term}”定为术语，但没有标出。`, `请写成“<Definition>${term}</Definition>”。`],
          }),
        ),
  );
}

function unused(text: DraftText): Finding[] {
  return text.outline.mentions.definitions
    .filter(({ name }) => countUses(text, name) < 2)
    .map(({ name, line }) =>
      finding('definitions', spotOf(text, line), {
        en: [
          `“${name}” is defined here and used nowhere.`,
          'Use the term in the text, or remove <Definition> and say it in words.',
        ],
        zh: [
          `这里定义了“${name}”，但全文没有用到它。`,
          '请在文中使用这个术语，或者去掉 <Definition>，直接写明意思。',
        ],
      }),
    );
}

function lost(text: DraftText, defined: string[]): Finding[] {
  const now = new Set(text.outline.mentions.definitions.map(({ name }) => name));
  return [...new Set(defined)]
    .filter((term) => !now.has(term) && countUses(text, term) > 0)
    .map((term) => {
      const used = patternOf(term, text.locale);
      const line = text.lines.find(({ kind, words }) => kind === 'text' && words.search(used) >= 0);
      return finding('definitions', spotOf(text, line?.line ?? 1), {
        en: [
          `“${term}” was a defined term in an earlier version and is used here, but this version doesn't define it.`,
          `Define it: “<Definition>${term}</Definition>”, or use other words.`,
        ],
        zh: [
          `“${term}”是以前版本定义的术语，这里仍在使用，但本版本没有定义它。`,
          `请定义它：“<Definition>${term}</Definition>”，或者改用别的说法。`,
        ],
      });
    });
}

function differing(prevailing: DraftText, other: DraftText): Finding[] {
  const counts = countByClause(prevailing);
  const own = countByClause(other);
  return other.outline.clauses.flatMap(({ id, line }) => {
    const [here, there] = [own.get(id) ?? 0, counts.get(id) ?? 0];
    if (here === there) return [];
    return [
      finding(
        'definitions',
        { file: other.file, line, clause: id },
        {
          en: [
            `Clause ${id} defines ${here} terms here and ${there} in ${prevailing.file}.`,
            'Define the same terms in both languages.',
          ],
          zh: [
            `第 ${id} 条在这里定义了 ${here} 个术语，在 ${prevailing.file} 中定义了 ${there} 个。`,
            '请让两种语言定义同样的术语。',
          ],
        },
      ),
    ];
  });
}

function countByClause(text: DraftText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { line } of text.outline.mentions.definitions) {
    const id = text.lines[line - 1]?.clause ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function countUses({ outline, locale }: DraftText, term: string): number {
  const used = patternOf(term, locale);
  const texts = [...outline.clauses.map(({ text }) => text), ...outline.sections.map(({ title }) => title)];
  return texts.reduce((sum, text) => sum + text.split(used).length - 1, 0);
}

/** English terms count in singular and plural. */
function patternOf(term: string, locale: Locale): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return locale === 'zh' ? new RegExp(escaped) : new RegExp(`\\b${escaped.replace(/s$/, '')}s?\\b`);
}

function spotOf({ file, lines }: DraftText, line: number) {
  return { file, line, clause: lines[line - 1]?.clause ?? null };
}
