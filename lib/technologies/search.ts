import { bestFirst, foldWords, queryTerms, type SearchText } from './match';
import type { ListQuery, TechnologyFrontmatter } from './schema';

/** What the search sees of a technology. `otherNames` are its title and keywords in the other language. */
type Searchable = Pick<TechnologyFrontmatter, 'title' | 'keywords' | 'summary'> & {
  body: string;
  otherNames: readonly string[];
};

/** What everything here is. People add it to what they look for (“AI 降噪”, “降噪技术”), and it tells nothing apart. */
const SAID_OF_ALL = 'AI 人工智能 技术 artificial intelligence technology';

/** Prepares a technology for the search. The names in the other language count as keywords: 语音识别 is found by speech. */
export function searchTextOf({ title, keywords, summary, body, otherNames }: Searchable): SearchText {
  return [
    foldWords(title),
    [...keywords, ...otherNames].map(foldWords).join(''),
    foldWords(summary),
    withoutRepetition(foldWords(`${body} ${SAID_OF_ALL}`)),
  ];
}

/** Terms are looked for one by one, so a word need stand there once; the browser has less to fetch. */
function withoutRepetition(folded: string): string {
  return [...new Set(folded.split(' '))].join(' ');
}

/** The technologies that answer a query: those that pass every filter and hold every word, best first. */
export function searchTechnologies<
  Item extends Pick<TechnologyFrontmatter, 'kind' | 'inputs' | 'trial'> & { searchText: SearchText },
>(technologies: readonly Item[], query: ListQuery): Item[] {
  const { q, kind, input, trial } = query;
  const passing = technologies.filter(
    (technology) =>
      (kind === undefined || technology.kind === kind) &&
      (input === undefined || technology.inputs.includes(input)) &&
      (trial === undefined || technology.trial !== 'none'),
  );
  return bestFirst(passing, queryTerms(q), (technology) => technology.searchText);
}
