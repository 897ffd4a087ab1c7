// Pictures of text that are made in the test, in a font of the packages, so that nobody can have tuned for them.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const FONT = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2';

export type TextPicture = {
  lines: string[];
  /** In pixels. */
  letters?: number;
  /** Clockwise, in degrees. */
  turn?: number;
  /** Spread of the grey added to each pixel, of 255. */
  noise?: number;
  /** Ink and paper, from 0 to 255. */
  ink?: number;
  paper?: number;
  /** JPEG's quality; a PNG without. */
  quality?: number;
};

type File = { name: string; mimeType: string; buffer: Buffer };

/** Draws a page of text in the browser. */
export async function drawText(page: Page, picture: TextPicture): Promise<File> {
  const font = readFileSync(FONT).toString('base64');
  const url = await page.evaluate(draw, { ...picture, font });
  const mimeType = picture.quality === undefined ? 'image/png' : 'image/jpeg';
  return { name: 'page', mimeType, buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}

async function draw(picture: TextPicture & { font: string }): Promise<string> {
  const { lines, letters = 26, turn = 0, noise = 0, ink = 20, paper = 250, quality, font } = picture;
  const bytes = Uint8Array.from(atob(font), (character) => character.charCodeAt(0));
  document.fonts.add(await new FontFace('Drawn', bytes).load());
  const sheet = document.createElement('canvas').getContext('2d');
  const whole = document.createElement('canvas').getContext('2d');
  if (!sheet || !whole) throw new Error('This browser has no canvas.');
  const set = `${letters}px Drawn`;
  sheet.font = set;
  sheet.canvas.width =
    Math.ceil(Math.max(...lines.map((line) => sheet.measureText(line).width))) + 4 * letters;
  sheet.canvas.height = (lines.length + 1.5) * 1.9 * letters;
  sheet.fillStyle = `rgb(${paper} ${paper} ${paper})`;
  sheet.fillRect(0, 0, sheet.canvas.width, sheet.canvas.height);
  sheet.fillStyle = `rgb(${ink} ${ink} ${ink})`;
  sheet.font = set;
  lines.forEach((line, index) => sheet.fillText(line, 2 * letters, (index + 1.5) * 1.9 * letters));
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const { width, height } = sheet.canvas;
  whole.canvas.width = Math.round(width * cos + height * sin);
  whole.canvas.height = Math.round(width * sin + height * cos);
  whole.fillStyle = 'rgb(138 128 112)';
  whole.fillRect(0, 0, whole.canvas.width, whole.canvas.height);
  whole.translate(whole.canvas.width / 2, whole.canvas.height / 2);
  whole.rotate(angle);
  whole.drawImage(sheet.canvas, -width / 2, -height / 2);
  const pixels = whole.getImageData(0, 0, whole.canvas.width, whole.canvas.height);
  let seed = 7;
  for (let i = 0; noise > 0 && i < pixels.data.length; i += 4) {
    let grey = -1.5;
    for (let part = 0; part < 3; part++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      grey += seed / 2 ** 31;
    }
    for (let channel = i; channel < i + 3; channel++)
      pixels.data[channel] = (pixels.data[channel] ?? 0) + 2 * noise * grey;
  }
  whole.putImageData(pixels, 0, 0);
  return whole.canvas.toDataURL(quality === undefined ? 'image/png' : 'image/jpeg', quality);
}
