import type { Alphabet } from './decode';
import { findLines } from './find-lines';
import { textDirection } from './direction';
import { corners, facing, type Point, type TurnedRect } from './geometry';
import { LineReader, type Models, type ReadLine } from './reader';
import { Pyramid, type Raster } from './raster';
import { readingOrder } from './reading-order';
import type { RecognisedLine } from './result';

export type Tools = {
  models: Models;
  alphabet: Alphabet;
  /** Asked before each step; throws to end the work. */
  check: () => void;
};

/** Lines read less surely are mostly no text. */
const LEAST_CONFIDENCE = 0.5;
/** Below this a line is also tried the other ways round. */
const POOR = 0.65;

/** Told after each line: how much of the whole is done, and the lines up to there. */
export type Told = (done: number, lines: RecognisedLine[]) => void;

/** How much of the time finding the lines takes, roughly. */
const FINDING_SHARE = 0.2;

/** Reads all text in a picture: finds its lines and which way up they are, and reads them in their order. */
export async function recognise(picture: Raster, tools: Tools, tell: Told): Promise<RecognisedLine[]> {
  const pyramid = new Pyramid(picture);
  const found = await findLines(pyramid, tools);
  tell(FINDING_SHARE, []);
  const read = readOnce(new LineReader(pyramid, tools.models, tools.alphabet), tools.check);
  const direction = await textDirection(found, read);
  const rects = found.map((rect) => facing(rect, direction));
  const lines: RecognisedLine[] = [];
  for (const [count, index] of readingOrder(rects, direction).entries()) {
    const rect = rects[index];
    if (!rect) continue;
    const { text, confidence, lies } = await readAnyWay(rect, read);
    if (text !== '' && confidence >= LEAST_CONFIDENCE) {
      lines.push({ text, confidence: Math.round(confidence * 1000) / 1000, box: boxOf(lies, picture) });
    }
    tell(FINDING_SHARE + (1 - FINDING_SHARE) * ((count + 1) / rects.length), [...lines]);
  }
  return lines;
}

type Read = (rect: TurnedRect) => Promise<ReadLine>;

/** Lines read to find the direction aren't read again. */
function readOnce(reader: LineReader, check: () => void): Read {
  const known = new Map<string, ReadLine>();
  return async (rect) => {
    const key = [rect.x, rect.y, rect.angle].join();
    const before = known.get(key);
    if (before) return before;
    check();
    const line = await reader.read(rect);
    known.set(key, line);
    return line;
  };
}

/** A line as the page lies, or turned by a half or, if it is higher than wide, by a quarter where that reads better. */
async function readAnyWay(rect: TurnedRect, read: Read): Promise<ReadLine & { lies: TurnedRect }> {
  const tall = rect.height >= 1.5 * rect.width;
  const turns = tall ? [Math.PI / 2, -Math.PI / 2] : [0, Math.PI];
  let best: ReadLine & { lies: TurnedRect } = { text: '', confidence: 0, lies: rect };
  for (const turn of turns) {
    const lies = facing(rect, rect.angle + turn);
    const line = await read(lies);
    if (line.confidence > best.confidence) best = { ...line, lies };
    if (best.confidence >= POOR && !tall) break;
  }
  return best;
}

/** Whole pixels inside the picture. */
function boxOf(rect: TurnedRect, { width, height }: Raster): RecognisedLine['box'] {
  const within = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)));
  const corner = ([x, y]: Point): [number, number] => [within(x, width), within(y, height)];
  const [a, b, c, d] = corners(rect);
  return [corner(a), corner(b), corner(c), corner(d)];
}
