// The figures of the desk's dashboard, kept up to date beside everything else: nobody who sends a form waits for them.
import { log } from '@/lib/core/log';
import { addVisits, makeFigures } from '@/lib/dashboard/mutations';
import { VisitBook } from '@/lib/dashboard/visits';
import { asksForData, type Exchange } from './exchange';

const FIGURES_EVERY_MS = 15_000;
const VISITS_EVERY_MS = 60_000;

const visits = new VisitBook();

/** Counts an answer if it showed somebody a page that is counted. In memory alone. */
export function countVisit(exchange: Exchange, now: Date): void {
  const { request, response, route, pathname } = exchange;
  const answered = {
    method: request.method,
    route,
    pathname,
    search: /\?.*$/s.exec(request.url ?? '')?.[0] ?? '',
    status: response.statusCode,
    userAgent: request.headers['user-agent'],
    isForData: asksForData(exchange),
  };
  visits.count(answered, now);
}

/** Begins to keep the figures. It keeps no process alive. */
export function keepFigures(): void {
  let isAtWork = false;
  const make = () => {
    // A long way to catch up takes longer than the time between two looks.
    if (isAtWork) return;
    isAtWork = true;
    void catchUp()
      .catch((error: unknown) => log.error('figures.failed', error))
      .finally(() => (isAtWork = false));
  };
  make();
  setInterval(make, FIGURES_EVERY_MS).unref();
  setInterval(() => void writeVisits(), VISITS_EVERY_MS).unref();
}

/** Writes what is counted by now; what can't be written stays counted. A crash loses a minute of visits, no more. */
export async function writeVisits(): Promise<void> {
  const counts = visits.take();
  if (counts.length === 0) return;
  try {
    await addVisits(counts);
  } catch (error) {
    visits.putBack(counts);
    log.error('visits.failed', error);
  }
}

async function catchUp(): Promise<void> {
  while ((await makeFigures(new Date())) > 0);
}
