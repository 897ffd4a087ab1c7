import { hash, verify } from '@node-rs/argon2';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';

/**
 * Argon2id, which the library takes unless told otherwise. 64 MiB and three passes: some 60 ms where it was measured, and
 * above what OWASP asks for (46 MiB, one pass). Stored hashes carry their own parameters.
 */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

const AS_NOW = '$argon2id$v=19$m=65536,t=3,p=1$';

/** Stands in where there is no hash: of the same cost, and of no password. */
const NOBODYS = `${AS_NOW}2ihjrYYEGiO5rdJsHRoQSw$3GdwX+JURGYQB8C0mVDErbA6yPDiLg1hKvcDUVNaDlY`;

/** Each takes 64 MiB: a crowd at the door waits instead of filling the memory. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Argon2id (RFC 9106) in the PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), { ...COST, secret: pepper() }));
}

/** True for the password that was hashed. Without a hash it takes as long, and is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  // An account that isn't there mustn't answer sooner than one that is.
  const fits = await inTurn(() => verify(stored ?? NOBODYS, normal(password), { secret: pepper() }));
  return fits && stored !== null;
}

/** True where the hash was made with other parameters than a new one would be. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(AS_NOW);
}

/** The same signs, however a keyboard composes them (NIST SP 800-63B, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

/** Known to the key ring alone: the hashes by themselves can't be guessed against. */
function pepper(): Uint8Array {
  return blindIndex(keyRing(), 'staff-password', 'pepper');
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place goes to the next in the line, who doesn't count it again.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
