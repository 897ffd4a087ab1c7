import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PicturesFile } from '@/lib/share/pictures-file';
import type { Card } from './card';
import { listCards } from './cards';
import { drawSharePictures } from './draw-share-pictures';

let root: string;
let card: Card;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'share-'));
  const found = (await listCards()).find((each) => each.path === '/accessibility');
  if (!found) throw new Error('There is no card to try with');
  card = found;
});

afterAll(() => rmSync(root, { recursive: true }));

const files = () => readdirSync(path.join(root, 'public/_site/share'));

function addresses(): PicturesFile {
  return JSON.parse(readFileSync(path.join(root, 'build/share-pictures.json'), 'utf8')) as PicturesFile;
}

// The renderer takes half a second to read a font, and more on a busy machine.
describe('drawing the share pictures', { timeout: 60_000 }, () => {
  it('makes a PNG of 1200 × 630 under a name that is noted, and asks nobody for anything', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    expect(await drawSharePictures(root, [{ ...card, title: '可访问→ © № Ж x\u0301 鎏’' }])).toEqual({
      drawn: 1,
    });
    // The renderer loads a part of itself from a data address.
    for (const [address] of fetched.mock.calls) expect(address).toMatch(/^data:/);
    const { '/zh/accessibility': address = '' } = addresses();
    expect(address).toMatch(/^\/_site\/share\/zh-accessibility\.[0-9a-f]{12}\.png$/);
    const png = readFileSync(path.join(root, 'public', address));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(300_000);
  });

  it('names a picture by what is drawn, and removes one that no page has any more', async () => {
    await drawSharePictures(root, [card]);
    const before = files();
    writeFileSync(path.join(root, 'public/_site/share/zh-gone.0123456789ab.png'), '');
    await drawSharePictures(root, [{ ...card, title: '无障碍访问' }]);
    expect(files()).toHaveLength(1);
    expect(files()).not.toEqual(before);
    await drawSharePictures(root, [card]);
    expect(files()).toEqual(before);
  });

  it('leaves a picture that is there as it is', async () => {
    await drawSharePictures(root, [card]);
    const [name = ''] = files();
    const file = path.join(root, 'public/_site/share', name);
    const { mtimeMs } = statSync(file);
    expect(await drawSharePictures(root, [card])).toEqual({ drawn: 0 });
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(Object.values(addresses())).toEqual([`/_site/share/${name}`]);
  });

  it('names the character that no font has and the page, and draws nothing', async () => {
    rmSync(path.join(root, 'public'), { recursive: true, force: true });
    const cards = [
      { ...card, title: '无障碍㑇' },
      { ...card, path: '/other', summary: 'Nice ❤' },
    ];
    await expect(drawSharePictures(root, cards)).rejects.toThrow(
      /- \/zh\/accessibility: “㑇” \(U\+3447\)\n- \/zh\/other: “❤” \(U\+2764\)/,
    );
    expect(existsSync(path.join(root, 'public/_site/share'))).toBe(false);
  });
});
