// What the dashboard shows, made of the figures of a period.
import { ALL, type FigureKind, NONE } from './figures';
import type { Figures } from './queries';
import { percentileOf, readable } from './response-time';
import { type Counted, largeGroups, shareOf, shownCount } from './rules';

export type TechnologyRow = {
  /** A slug, or `-` for none. */
  slug: string;
  leads: number;
  /** By the day, as many as the period has. */
  byDay: number[];
  views: number;
  forms: number;
  /** Sent through the form; what was imported from a fair isn't. */
  sent: number;
  /** Shares between 0 and 1; null where nothing was shown. */
  viewToForm: number | null;
  formToSent: number | null;
};

export type Board = {
  days: { day: string; count: number }[];
  leads: number;
  technologies: TechnologyRow[];
  states: Counted[];
  sources: { shown: Counted[]; rest: number | null };
  response: {
    count: number | null;
    /** Minutes of working time; null where fewer than five have been answered. */
    median: number | null;
    ninetieth: number | null;
    spans: { upTo: number | null; count: number }[];
  };
  quarantine: { held: number; rescued: number; falsePositives: number | null };
  /** Null: there are some, but so few that the number isn't shown. */
  minors: number | null;
  madeAt: Date | null;
};

/** `known`: the slugs of the technologies on the site, in its order. Visits under another name are somebody's invention. */
export function boardOf(figures: Figures, days: readonly string[], known: readonly string[]): Board {
  const sums = (kind: FigureKind): Counted[] =>
    figures.sums.filter((sum) => sum.kind === kind).map(({ key, count }) => ({ key, count }));
  const counts = { held: countOf(sums('held'), ALL), rescued: countOf(sums('rescued'), ALL) };
  return {
    days: days.map((day) => ({ day, count: total(figures.leads.filter((lead) => lead.day === day)) })),
    leads: total(figures.leads),
    technologies: technologyRows(figures, days, known),
    states: sums('state'),
    sources: largeGroups(sums('source')),
    response: responseOf(sums('response')),
    quarantine: { ...counts, falsePositives: shareOf(counts.rescued, counts.held) },
    minors: shownCount(countOf(sums('minor'), ALL)),
    madeAt: figures.madeAt,
  };
}

function technologyRows(
  figures: Figures,
  days: readonly string[],
  known: readonly string[],
): TechnologyRow[] {
  const asked = new Set(figures.leads.map(({ key }) => key));
  const shown = new Set(figures.visits.map(({ technology }) => technology));
  const gone = [...asked].filter((slug) => slug !== NONE && !known.includes(slug));
  const rows = [...known, ...gone, NONE]
    .filter((slug) => asked.has(slug) || shown.has(slug))
    .map((slug) => technologyRow(figures, days, slug));
  return rows.sort((one, other) => other.leads - one.leads);
}

function technologyRow(figures: Figures, days: readonly string[], slug: string): TechnologyRow {
  const leads = figures.leads.filter(({ key }) => key === slug);
  const visits = (step: string) =>
    total(figures.visits.filter((visit) => visit.technology === slug && visit.step === step));
  const [views, forms] = [visits('view'), visits('form')];
  const sent = total(figures.sums.filter(({ kind, key }) => kind === 'sent' && key === slug));
  return {
    slug,
    leads: total(leads),
    byDay: days.map((day) => total(leads.filter((lead) => lead.day === day))),
    views,
    forms,
    sent,
    viewToForm: shareOf(forms, views),
    formToSent: shareOf(sent, forms),
  };
}

/** A few times could tell whoever knows one of them how long the others took. */
function responseOf(buckets: Counted[]): Board['response'] {
  const count = shownCount(total(buckets));
  const isShown = count !== null && count > 0;
  return {
    count,
    median: isShown ? percentileOf(buckets, 0.5) : null,
    ninetieth: isShown ? percentileOf(buckets, 0.9) : null,
    spans: isShown ? readable(buckets) : [],
  };
}

function total(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function countOf(rows: readonly Counted[], key: string): number {
  return rows.find((row) => row.key === key)?.count ?? 0;
}
