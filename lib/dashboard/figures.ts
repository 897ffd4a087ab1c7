// What is counted of a day's leads. Each figure counts by one thing alone, so that there are few of them however many
// leads there are, and none leads to a person.
import { listOf } from '@/lib/leads/place';
import type { LeadState } from '@/lib/leads/states';
import { workingMinutesBetween } from '@/lib/working-days/working-days';
import { bucketOf } from './response-time';

/** Each counts by the day on which the lead came in. */
export type FigureKind =
  'technology' | 'sent' | 'state' | 'source' | 'response' | 'minor' | 'held' | 'rescued';

export type Figure = { kind: FigureKind; key: string; count: number };

/** Where there is none: no technology of interest, no known source. */
export const NONE = '-';

/** The one key of what is only counted. */
export const ALL = '*';

/** What the figures need to know of a lead. */
export type CountedLead = {
  createdAt: Date;
  technology: string | null;
  state: LeadState;
  quarantine: string | null;
  rescuedAt: Date | null;
  /** The same person's other lead, in which this one goes on. */
  mergedIntoId: string | null;
  source: string;
  sourceReferrer: string | null;
  sourcePage: string | null;
  utmSource: string | null;
  isMinor: boolean;
  firstContactAt: Date | null;
};

/** Where a lead came from: `utm:` and the campaign's source, `site:` and a host, else one of the words. */
function sourceOf({ source, utmSource, sourceReferrer, sourcePage }: CountedLead): string {
  if (source !== 'form') return source;
  if (utmSource !== null) return `utm:${utmSource}`;
  if (sourceReferrer !== null) return `site:${sourceReferrer}`;
  return sourcePage === null ? 'direct' : 'own';
}

/** Counts leads one after the other, so that a busy day never stands in memory. */
export class Tally {
  readonly #counts = new Map<string, Figure>();

  add(lead: CountedLead): void {
    if (lead.quarantine !== null || lead.rescuedAt !== null) this.#count('held', ALL);
    if (lead.rescuedAt !== null) this.#count('rescued', ALL);
    const list = listOf(lead);
    if (list === 'quarantine') return;
    if (lead.mergedIntoId === null) this.#count('state', lead.state);
    if (list === 'spam') return;
    if (lead.source === 'form') this.#count('sent', lead.technology ?? NONE);
    if (lead.mergedIntoId !== null) return;
    this.#count('technology', lead.technology ?? NONE);
    this.#count('source', sourceOf(lead));
    if (lead.isMinor) this.#count('minor', ALL);
    if (lead.firstContactAt === null) return;
    this.#count('response', bucketOf(workingMinutesBetween(lead.createdAt, lead.firstContactAt)));
  }

  figures(): Figure[] {
    return [...this.#counts.values()];
  }

  /** One more of a kind. */
  #count(kind: FigureKind, key: string): void {
    const name = `${kind} ${key}`;
    const known = this.#counts.get(name);
    if (known) known.count += 1;
    else this.#counts.set(name, { kind, key, count: 1 });
  }
}
