/** The least even round number (2, 4, 10 and their tens) that is no less than a count; at least 2. */
export function ceilingOf(count: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [2, 4, 10]) {
      if (factor * power >= count) return factor * power;
    }
  }
}
