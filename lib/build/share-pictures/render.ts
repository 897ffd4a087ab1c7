import { createRequire } from 'node:module';
import { ImageResponse } from 'next/og';
import { type Run, runsOf } from './measure';
import type { Picture, PlacedText } from './picture';
import { fontsOf } from './typeface';

/** What messengers ask for (ogp.me). */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** What draws, and in which version. */
export const RENDERER = `next ${rendererVersion()}`;

/** How high the font is above its baseline and in all, in ems. */
const ASCENT = 1.16;
const LINE = 1.448;

/** An element as the renderer takes it: React's own form, but plain data. */
export type PictureElement = { type: string; key: null; props: Record<string, unknown> };

type Fonts = NonNullable<NonNullable<ConstructorParameters<typeof ImageResponse>[1]>['fonts']>;

/** All that is drawn, as plain data. */
export function elementOf({ shapes, texts }: Picture): PictureElement {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes}</svg>`;
  const drawing: PictureElement = {
    type: 'img',
    key: null,
    props: {
      src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      width: WIDTH,
      height: HEIGHT,
      style: { position: 'absolute', left: 0, top: 0 },
    },
  };
  return box({ width: WIDTH, height: HEIGHT }, [drawing, ...texts.map(lineOfText)]);
}

/** The fonts that pictures need. All pictures get one list, since the renderer takes half a second to read it. */
export function fontsFor(pictures: readonly Picture[]): Fonts {
  const files = new Map<string, Fonts[number]>();
  for (const { text, weight } of pictures.flatMap(({ texts }) => texts)) {
    for (const { name, data } of fontsOf(text, weight))
      files.set(name, { name, data, weight, style: 'normal' });
  }
  return [...files.values()];
}

/** Draws a PNG. */
export async function renderElement(element: PictureElement, fonts: Fonts): Promise<Buffer> {
  const answer = new ImageResponse(element, { width: WIDTH, height: HEIGHT, fonts });
  return Buffer.from(await answer.arrayBuffer());
}

function box(style: Record<string, string | number>, children: PictureElement[] | string): PictureElement {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** Set in a box as wide as the picture, which begins, has its middle or ends at the text's place. */
function lineOfText({ x, y, text, size, weight, color, anchor = 'start', turn }: PlacedText): PictureElement {
  const style = {
    position: 'absolute',
    left: { start: x, middle: x - WIDTH / 2, end: x - WIDTH }[anchor],
    top: y - ASCENT * size,
    width: WIDTH,
    justifyContent: { start: 'flex-start', middle: 'center', end: 'flex-end' }[anchor],
    color,
    // The renderer takes one file a family, so each is a family of its own.
    fontFamily: fontsOf(text, weight)
      .map(({ name }) => name)
      .join(', '),
    fontSize: size,
    fontWeight: weight,
    lineHeight: LINE,
    whiteSpace: 'pre',
    ...(turn === undefined ? {} : { transform: `rotate(${toHundredth(turn)}deg)` }),
  };
  return box(
    style,
    runsOf(text).map((run) => runOfText(run, size)),
  );
}

function runOfText({ text, trim }: Run, size: number): PictureElement {
  if (!trim) return box({ flexShrink: 0 }, text);
  const whole = box({ width: size, marginLeft: -trim.from * size, flexShrink: 0 }, text);
  return box({ width: trim.advance * size, flexShrink: 0 }, [whole]);
}

/** The renderer writes the sine of a turn with two decimals but moves the text by the exact one: here they agree. */
function toHundredth(degrees: number): number {
  const sine = Math.round(Math.sin((degrees * Math.PI) / 180) * 100) / 100;
  return (Math.asin(sine) * 180) / Math.PI;
}

function rendererVersion(): string {
  const { version } = createRequire(import.meta.url)('next/package.json') as { version: string };
  return version;
}
