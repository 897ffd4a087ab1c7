import type { Segment } from './segments';

/** SubRip, a cue a segment with nothing in it: to be filled in. */
export function toSrt(segments: readonly Segment[]): string {
  return segments
    .map(({ start, end }, index) => `${index + 1}\n${srtTime(start)} --> ${srtTime(end)}\n\n`)
    .join('\n');
}

/** Audacity's label track: start, end and a name, a line each, with tabs between. */
export function toLabels(segments: readonly Segment[]): string {
  return segments
    .map(({ start, end }, index) => `${start.toFixed(6)}\t${end.toFixed(6)}\t${index + 1}\n`)
    .join('');
}

export function toJson(segments: readonly Segment[]): string {
  return `${JSON.stringify({ segments }, null, 2)}\n`;
}

function srtTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const pad = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  const clock = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60];
  return `${clock.map((part) => pad(part, 2)).join(':')},${pad(milliseconds % 1000, 3)}`;
}
