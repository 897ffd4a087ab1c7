// SVG elements as text.

type Paint = { fill?: string; stroke?: string; width?: number; dash?: string; cap?: 'round' };

export type Box = { x: number; y: number; width: number; height: number };

/** To a tenth of a pixel. */
export const tenth = (value: number) => String(Math.round(value * 10) / 10);

/** Strokes are two pixels wide unless told otherwise. */
function painted({ fill = 'none', stroke, width = 2, dash, cap }: Paint): string {
  const attributes = {
    fill,
    stroke,
    'stroke-width': stroke && width,
    'stroke-dasharray': dash,
    'stroke-linecap': cap,
  };
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');
}

export function path(d: string, paint: Paint): string {
  return d ? `<path d="${d}"${painted(paint)} stroke-linejoin="round"/>` : '';
}

export function rect({ x, y, width, height }: Box, paint: Paint): string {
  const box = `x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"`;
  return `<rect ${box}${painted(paint)}/>`;
}

export function circle([x, y]: readonly [x: number, y: number], radius: number, paint: Paint): string {
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}"${painted(paint)}/>`;
}

export function polygon(points: readonly (readonly number[])[], paint: Paint): string {
  const list = points.map((point) => point.map(tenth).join(',')).join(' ');
  return `<polygon points="${list}"${painted(paint)} stroke-linejoin="round"/>`;
}

/** Elements moved down, as `moved` does with a picture. */
export function lowered(elements: string, down: number): string {
  return `<g transform="translate(0 ${tenth(down)})">${elements}</g>`;
}
