// How long first responses took, in minutes of working time. They are kept in steps, so that a median is read from some
// dozens of counts instead of from every lead; a step is at most a tenth of what it stands for, or five minutes.

const FINEST_MINUTES = 5;
const GROWTH = 1.1;
/** Sixty working days; whatever took longer stands in the last step. */
const LONGEST_MINUTES = 27_000;

/** What a reader compares: up to an hour, two, the four that are promised, a day, two days, and longer. In minutes. */
const READABLE_ENDS = [60, 120, 240, 450, 900] as const;

/** The upper ends of the steps, in minutes. */
export const STEPS: readonly number[] = makeSteps();

/** The key under which a time is counted: the upper end of its step. */
export function bucketOf(minutes: number): string {
  return String(STEPS.find((step) => minutes <= step) ?? LONGEST_MINUTES);
}

export type Bucket = { key: string; count: number };

/** The time within which a share of the responses came (nearest rank), as the upper end of its step. Null: none came. */
export function percentileOf(buckets: readonly Bucket[], share: number): number | null {
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  const sorted = buckets
    .map(({ key, count }) => ({ minutes: Number(key), count }))
    .sort((one, other) => one.minutes - other.minutes);
  let seen = 0;
  for (const { minutes, count } of sorted) {
    seen += count;
    if (seen >= share * total) return minutes;
  }
  return null;
}

/** How many responses came within each span that a reader compares. `upTo` null: longer than all others. */
export function readable(buckets: readonly Bucket[]): { upTo: number | null; count: number }[] {
  return [...READABLE_ENDS, null].map((upTo, index) => {
    const from = READABLE_ENDS[index - 1] ?? -1;
    const within = buckets.filter(({ key }) => Number(key) > from && (upTo === null || Number(key) <= upTo));
    return { upTo, count: within.reduce((sum, { count }) => sum + count, 0) };
  });
}

function makeSteps(): number[] {
  const steps: number[] = [];
  for (let last = 0; last < LONGEST_MINUTES;) {
    const grown = Math.floor((last * GROWTH) / FINEST_MINUTES) * FINEST_MINUTES;
    const next = Math.max(last + FINEST_MINUTES, grown);
    // What a reader compares ends where a step ends, so that none of its count lies beyond.
    const from = last;
    last = Math.min(READABLE_ENDS.find((end) => from < end && end < next) ?? next, LONGEST_MINUTES);
    steps.push(last);
  }
  return steps;
}
