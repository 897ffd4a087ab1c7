// An edit decision list as editing programs read it (CMX 3600): one line a shot, hours:minutes:seconds:frames.

export type Shot = { start: number; end: number };

/** The shots between the cuts of a video; all in seconds. */
export function shotsOf(cuts: readonly number[], seconds: number): Shot[] {
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? Math.max(seconds, start) }));
}

/** `framesPerSecond` is rounded to a whole number: an EDL counts no others without dropping. */
export function edlOf(
  shots: readonly Shot[],
  { title, framesPerSecond }: { title: string; framesPerSecond: number },
) {
  const rate = Math.max(1, Math.round(framesPerSecond));
  const lines = shots.map(({ start, end }, index) => {
    const [from, to] = [timecode(start, rate), timecode(end, rate)];
    return `${String(index + 1).padStart(3, '0')}  AX       V     C        ${from} ${to} ${from} ${to}`;
  });
  return [`TITLE: ${title}`, 'FCM: NON-DROP FRAME', '', ...lines, ''].join('\r\n');
}

/** `00:01:02:03`: the frame that is on at a second. */
export function timecode(seconds: number, framesPerSecond: number): string {
  const frames = Math.round(seconds * framesPerSecond);
  const whole = Math.floor(frames / framesPerSecond);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60, frames % framesPerSecond];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
