// By what somebody is known, and the keyed index under which it is found again without being stored.
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { companyKey } from '@/lib/typed/company';
import { emailKey, readEmail } from '@/lib/typed/email';
import { readPhone } from '@/lib/typed/phone';
import { tidyLine } from '@/lib/typed/text';
import type { SubjectKind } from './rules';
import { rangesOf, readRange } from './source-range';

/** As typed and tidied, and the key that two spellings of it have in common. */
export type Subject = { kind: SubjectKind; text: string; key: string };

/** Reads whom or what a restriction concerns. Null: it is none of that kind. */
export function readSubject(kind: SubjectKind, typed: string): Subject | null {
  const text = tidyLine(typed.slice(0, 1000));
  switch (kind) {
    case 'email': {
      const read = readEmail(text);
      return 'email' in read ? { kind, text: read.email, key: emailKey(read.email) } : null;
    }
    case 'phone': {
      const read = readPhone(text);
      return 'phone' in read ? { kind, text: read.phone.typed, key: read.phone.e164 } : null;
    }
    case 'company': {
      const key = companyKey(text);
      return key === null ? null : { kind, text, key };
    }
    case 'source': {
      const key = readRange(text);
      return key === null ? null : { kind, text, key };
    }
  }
}

/** `email`, `phone` and `company` are the same indexes as those of leads, so that both find the same person. */
export function subjectIndex(ring: KeyRing, { kind, key }: Pick<Subject, 'kind' | 'key'>) {
  return blindIndex(ring, kind === 'source' ? 'restricted source' : kind, key);
}

/** Whoever fills in a form or uses a trial, as far as is known of them. */
export type Visitor = {
  email?: string;
  /** In E.164. */
  phone?: string;
  company?: string;
  /** As the front found it. */
  address: string | null;
};

/** Every index under which something about this visitor could stand. */
export function visitorIndexes(ring: KeyRing, { email, phone, company, address }: Visitor) {
  const name = company === undefined ? null : companyKey(company);
  return [
    ...(email === undefined ? [] : [{ kind: 'email' as const, key: emailKey(email) }]),
    ...(phone === undefined ? [] : [{ kind: 'phone' as const, key: phone }]),
    ...(name === null ? [] : [{ kind: 'company' as const, key: name }]),
    ...rangesOf(address ?? '').map((key) => ({ kind: 'source' as const, key })),
  ].map((subject) => subjectIndex(ring, subject));
}
