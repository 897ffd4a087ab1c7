// npm run keys -- new | rotate | rewrap | retire <id>
import { env } from '../core/env';
import { KeysError, newKeyText, withNewSealKey, type KeyRing } from '../crypto/key-text';
import { changeKeyFile, keyRing } from '../crypto/keys';
import { rewrapRecords } from '../crypto/mutations';
import { keyIdsInUse, requireKeysInUse } from '../crypto/queries';
import { withoutSealKey } from '../crypto/retire';
import { databaseUrl } from '../db/location';
import { withMigrationLock } from '../db/migrations/lock';
import { explain } from './database/explain';

const USAGE = `npm run keys -- new      prints new keys as a DATA_KEYS line; nothing is stored
npm run keys -- rotate   makes a new key that seals from now on, and wraps every record's own key with it
npm run keys -- rewrap   wraps with the present key whatever is wrapped with an older one
npm run keys -- retire <id>   takes an older key out; receipts that it has signed stay verifiable`;

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
  await wrapAll(changeKeyFile(withNewSealKey));
  console.log('Restart the server: it still has the ring from before.');
}

async function rewrap(): Promise<void> {
  const ring = keyRing();
  await requireKeysInUse(ring);
  await wrapAll(ring);
}

/** Whatever a backup from before was wrapped with is lost with the key: the operator says when there is none. */
async function retire(id: string): Promise<void> {
  if ((await keyIdsInUse()).includes(id)) {
    throw new KeysError(`Records are wrapped with "seal:${id}". Run first: npm run keys -- rewrap`);
  }
  const { DATA_KEYS } = env();
  if (DATA_KEYS !== undefined) {
    console.log(`DATA_KEYS=${withoutSealKey(DATA_KEYS, id)}`);
    console.error('Set this line where DATA_KEYS is set, and restart every server.');
    return;
  }
  changeKeyFile((text) => withoutSealKey(text, id));
  console.log(
    `Taken out: "seal:${id}". Backups that were made while it was in use can't be read without it.`,
  );
}

async function wrapAll(ring: KeyRing): Promise<void> {
  const count = await rewrapRecords(ring);
  console.log(`Wrapped with "seal:${ring.currentKeyId}": ${count} records. ${KEEP_OLD}`);
}

type Verb = (id: string) => Promise<void>;

const alone =
  (work: Verb): Verb =>
  (id) =>
    withMigrationLock(databaseUrl(), () => work(id));

const VERBS: Record<string, { run: Verb; words: number }> = {
  new: { run: printNew, words: 0 },
  rotate: { run: alone(rotate), words: 0 },
  rewrap: { run: alone(rewrap), words: 0 },
  retire: { run: alone(retire), words: 1 },
};

async function runCommand([verb = '', ...rest]: string[]): Promise<number> {
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (known?.words !== rest.length) {
    console.error(USAGE);
    return 1;
  }
  await known.run(rest[0] ?? '');
  return 0;
}

try {
  // An open database would keep a finished process alive.
  process.exit(await runCommand(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
