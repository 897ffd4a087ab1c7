// npm run keys -- new | rotate | rewrap
import { env } from '../core/env';
import { newKeyText, withNewSealKey, type KeyRing } from '../crypto/key-text';
import { addKeyToFile, keyRing } from '../crypto/keys';
import { rewrapRecords } from '../crypto/mutations';
import { requireKeysInUse } from '../crypto/queries';
import { databaseUrl } from '../db/location';
import { withMigrationLock } from '../db/migrations/lock';
import { explain } from './database/explain';

const USAGE = `npm run keys -- new      prints new keys as a DATA_KEYS line; nothing is stored
npm run keys -- rotate   makes a new key that seals from now on, and wraps every record's own key with it
npm run keys -- rewrap   wraps with the present key whatever is wrapped with an older one`;

const SET_IT = `Set this line where DATA_KEYS is set, restart every server, and then run: npm run keys -- rewrap
Keep a copy apart from the database.`;

const KEEP_OLD = 'Older keys stay in the ring. Keep them for as long as a backup from before is kept.';

function printNew(): Promise<void> {
  console.log(`DATA_KEYS=${newKeyText()}`);
  console.error(
    'Keep a copy apart from the database: without these keys its personal data can never be read again.',
  );
  return Promise.resolve();
}

/** A ring that is set from outside can only be printed: nothing may be wrapped with a key that nobody has kept yet. */
async function rotate(): Promise<void> {
  const ring = keyRing();
  await requireKeysInUse(ring);
  if (env().DATA_KEYS !== undefined) {
    console.log(`DATA_KEYS=${withNewSealKey(env().DATA_KEYS ?? '')}`);
    console.error(SET_IT);
    return;
  }
  await wrapAll(addKeyToFile(new Date()));
  console.log('Restart the server: it still has the ring from before.');
}

async function rewrap(): Promise<void> {
  const ring = keyRing();
  await requireKeysInUse(ring);
  await wrapAll(ring);
}

async function wrapAll(ring: KeyRing): Promise<void> {
  const count = await rewrapRecords(ring);
  console.log(`Wrapped with "seal:${ring.currentKeyId}": ${count} records. ${KEEP_OLD}`);
}

const alone = (work: () => Promise<void>) => () => withMigrationLock(databaseUrl(), work);

const VERBS: Record<string, () => Promise<void>> = {
  new: printNew,
  rotate: alone(rotate),
  rewrap: alone(rewrap),
};

async function runCommand([verb = '', ...rest]: string[]): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) && rest.length === 0 ? VERBS[verb] : undefined;
  if (!run) {
    console.error(USAGE);
    return 1;
  }
  await run();
  return 0;
}

try {
  // An open database would keep a finished process alive.
  process.exit(await runCommand(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
