import type { TextStyle } from './measure';

/** One line of text, at the place of its baseline. */
export type PlacedText = TextStyle & {
  x: number;
  y: number;
  text: string;
  color: string;
  anchor?: 'start' | 'middle' | 'end';
  /** In degrees about its middle, for text anchored there. */
  turn?: number;
};

/** Something drawn: SVG elements, and text above all of them. */
export type Picture = { shapes: string; texts: PlacedText[] };

/** Pictures one above the other. */
export function stack(...pictures: readonly Picture[]): Picture {
  return {
    shapes: pictures.map(({ shapes }) => shapes).join(''),
    texts: pictures.flatMap(({ texts }) => texts),
  };
}

/** A picture moved to another place. */
export function moved({ shapes, texts }: Picture, right: number, down: number): Picture {
  return {
    shapes: `<g transform="translate(${right} ${down})">${shapes}</g>`,
    texts: texts.map((text) => ({ ...text, x: text.x + right, y: text.y + down })),
  };
}

/** A picture made smaller or larger about its upper left corner. */
export function scaled({ shapes, texts }: Picture, factor: number): Picture {
  return {
    shapes: `<g transform="scale(${factor})">${shapes}</g>`,
    texts: texts.map((text) => ({
      ...text,
      x: text.x * factor,
      y: text.y * factor,
      size: text.size * factor,
    })),
  };
}
