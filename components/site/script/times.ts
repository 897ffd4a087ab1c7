const BEIJING = 'Asia/Shanghai';

type Words = Record<'beijing' | 'here' | 'from' | 'until', string>;

function say(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** True where the visitor's clock shows another time at that instant. */
function isElsewhere(at: Date): boolean {
  return say(at) !== say(at, BEIJING);
}

/** From when until when, in Beijing and where the visitor is. Empty where neither is known. */
export function sayPeriod(
  { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null },
  words: Words,
): string {
  const instants = [startsAt, endsAt].map((at) => (at ? new Date(at) : null));
  const inZone = (zone?: string) => {
    const [start, end] = instants.map((at) => at && say(at, zone));
    if (start && end) return `${start} – ${end}`;
    if (start) return words.from.replace('#', start);
    return end ? words.until.replace('#', end) : '';
  };
  const there = inZone(BEIJING);
  if (!there) return '';
  const here = instants.some((at) => at && isElsewhere(at)) ? words.here.replace('#', inZone()) : '';
  return [words.beijing.replace('#', there), here].filter(Boolean).join(' · ');
}

/** Adds the visitor's own time to those that a page gives in Beijing time. */
export function addOwnTimes(): void {
  for (const place of document.querySelectorAll<HTMLTimeElement>('time[data-here]')) {
    const at = new Date(place.dateTime);
    if (!isElsewhere(at)) continue;
    const own = document.createElement('small');
    own.textContent = ` ${place.dataset.here?.replace('#', say(at)) ?? ''}`;
    place.append(own);
  }
}
