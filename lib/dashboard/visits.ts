// How often the pages of technologies and the contact form are shown: counted in memory by day, technology and step, and
// written once a minute. Nothing about who asked is kept: no cookie, no address, no time but the day.
import { shanghaiDate } from '@/lib/core/dates';
import { NONE } from './figures';

export type VisitStep = 'view' | 'form';

export type VisitCounts = { day: string; technology: string; step: VisitStep; count: number }[];

/** What the front knows of a request that was answered. */
export type Answered = {
  method: string | undefined;
  /** The pattern that answered. */
  route: string;
  pathname: string;
  search: string;
  status: number;
  userAgent: string | undefined;
  /** The client-side router asked for data, not for a page. */
  isForData: boolean;
};

const SLUG = /^[a-z0-9-]{1,64}$/;

/** Programs that name themselves. Whoever claims to be a browser is counted as one. */
const ROBOT =
  /bot|crawl|spider|slurp|preview|fetch|curl|wget|python|java\/|headless|lighthouse|monitor|scan|http/i;

/** A limit for names that somebody makes up; known technologies stay far below it. */
const MOST_KEYS = 1000;

/** What an answer counts as. Null: not as a visit. */
export function visitOf(answered: Answered): { technology: string; step: VisitStep } | null {
  const { method, status, userAgent, isForData } = answered;
  // 304 is a page that the browser still had.
  if (method !== 'GET' || isForData || (status !== 200 && status !== 304)) return null;
  if (!userAgent || ROBOT.test(userAgent)) return null;
  if (answered.route === '/[locale]/technologies/[slug]') {
    const slug = answered.pathname.split('/')[3] ?? '';
    return SLUG.test(slug) ? { technology: slug, step: 'view' } : null;
  }
  if (answered.route !== '/[locale]/contact') return null;
  const technology = new URLSearchParams(answered.search).get('technology') ?? '';
  return { technology: SLUG.test(technology) ? technology : NONE, step: 'form' };
}

/** Visits that are counted and not written yet. */
export class VisitBook {
  #counts = new Map<string, number>();

  count(answered: Answered, now: Date): void {
    const visit = visitOf(answered);
    if (visit === null) return;
    const technology = this.#counts.size < MOST_KEYS ? visit.technology : NONE;
    this.#add([{ day: shanghaiDate(now), technology, step: visit.step, count: 1 }]);
  }

  /** Hands over what is counted and begins anew. */
  take(): VisitCounts {
    const taken = [...this.#counts].map(([key, count]) => {
      const [day, technology, step] = key.split(' ') as [string, string, VisitStep];
      return { day, technology, step, count };
    });
    this.#counts = new Map();
    return taken;
  }

  /** Takes back what couldn't be written. */
  putBack(counts: VisitCounts): void {
    this.#add(counts);
  }

  #add(counts: VisitCounts): void {
    for (const { day, technology, step, count } of counts) {
      const key = [day, technology, step].join(' ');
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
    }
  }
}
