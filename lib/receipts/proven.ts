import type { HeldReceipt } from './schema';

/** What a valid receipt proves beside that something was received: keys of the message file. */
export function provenBy({ accepted, declared }: Pick<HeldReceipt, 'accepted' | 'declared'>) {
  return [
    ...(accepted.length > 0 ? (['accepted'] as const) : []),
    ...(declared === undefined ? [] : (['declared'] as const)),
    ...(['unchanged', 'answers'] as const),
  ];
}
