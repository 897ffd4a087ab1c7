// What a password of staff may be: long, and not one of those that are tried first. Nothing about which signs it is made of
// (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5, 6.2).
import { PASSWORD_MAX, PASSWORD_MIN } from './limits';
import { fewestPieces } from './pieces';

/** Whoever guesses puts together so many known words without effort. */
const PIECES_MIN = 4;

export type PasswordProblem = 'password_missing' | 'password_short' | 'password_long' | 'password_common';

/**
 * Null: it may be used.
 *
 * @param known words that whoever guesses has tried by then: passwords of others, and what is known of the account
 */
export function passwordProblem(password: string, known: ReadonlySet<string>): PasswordProblem | null {
  const signs = [...password.normalize('NFKC')];
  if (signs.length === 0) return 'password_missing';
  if (signs.length < PASSWORD_MIN) return 'password_short';
  if (signs.length > PASSWORD_MAX) return 'password_long';
  return fewestPieces(signs.join('').toLowerCase(), known) < PIECES_MIN ? 'password_common' : null;
}

/** The words in what is known of an account: its name, its address, the platform. */
export function wordsIn(...texts: string[]): string[] {
  return texts
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 2);
}
