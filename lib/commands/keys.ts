// npm run keys -- new
import { newKeyText } from '../crypto/key-text';

const USAGE = `npm run keys -- new    prints new keys as a DATA_KEYS line; nothing is stored`;

const [verb, ...rest] = process.argv.slice(2);

if (verb === 'new' && rest.length === 0) {
  console.log(`DATA_KEYS=${newKeyText()}`);
  console.error(
    'Keep a copy apart from the database: without these keys its personal data can never be read again.',
  );
} else {
  console.error(USAGE);
  process.exitCode = 1;
}
