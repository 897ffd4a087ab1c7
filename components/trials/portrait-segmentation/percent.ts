/** `54.3%`, the same in both languages. */
export function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
