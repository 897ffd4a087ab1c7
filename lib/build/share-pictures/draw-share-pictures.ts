import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureKey, PICTURES_FILE, type PicturesFile } from '@/lib/share/pictures-file';
import type { Card } from './card';
import { compose } from './compose';
import { refuseMissingCharacters } from './missing-characters';
import type { Picture } from './picture';
import { elementOf, fontsFor, type PictureElement, RENDERER, renderElement } from './render';
import { typefaceVersion } from './typeface';

const FOLDER = '/_site/share';
/** While one picture is compressed the next is laid out. */
const AT_ONCE = 3;

type Listed = { address: string; name: string; picture: Picture; element: PictureElement };

/**
 * Draws the share pictures into `public/_site/share` and notes their addresses for `lib/share`. One that is there
 * already stays as it is, one that no page has any more goes. Throws where no font has a character.
 */
export async function drawSharePictures(root: string, cards: readonly Card[]): Promise<{ drawn: number }> {
  const folder = path.join(root, 'public', FOLDER);
  const listed = cards.map(list);
  refuseMissingCharacters(listed);
  mkdirSync(folder, { recursive: true });
  const names = new Set(listed.map(({ name }) => name));
  for (const file of readdirSync(folder)) if (!names.has(file)) rmSync(path.join(folder, file));
  const wanted = listed.filter(({ name }) => !existsSync(path.join(folder, name)));
  await draw(folder, wanted);
  noteAddresses(root, listed);
  return { drawn: wanted.length };
}

/** A card with its picture and the name of its file, which holds a hash of everything that is drawn and by what. */
function list(card: Card): Listed {
  const address = pictureKey(card.language.locale, card.path);
  const picture = compose(card);
  const element = elementOf(picture);
  const drawn = JSON.stringify([RENDERER, typefaceVersion(), element]);
  const hash = createHash('sha256').update(drawn).digest('hex').slice(0, 12);
  return { address, picture, element, name: `${address.slice(1).replaceAll('/', '-')}.${hash}.png` };
}

async function draw(folder: string, wanted: readonly Listed[]): Promise<void> {
  const fonts = fontsFor(wanted.map(({ picture }) => picture));
  const waiting = wanted.values();
  const drawNext = async () => {
    for (const { element, name } of waiting) {
      const file = path.join(folder, name);
      writeFileSync(`${file}.part`, await renderElement(element, fonts));
      // A build that is cut off leaves no half of a picture under its name.
      renameSync(`${file}.part`, file);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, drawNext));
}

function noteAddresses(root: string, listed: readonly Listed[]): void {
  const addresses: PicturesFile = Object.fromEntries(
    listed.map(({ address, name }) => [address, `${FOLDER}/${name}`]),
  );
  const file = path.join(root, PICTURES_FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(addresses, null, 2)}\n`);
}
