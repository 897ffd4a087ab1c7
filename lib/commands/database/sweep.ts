// npm run db -- sweep [--dry-run]
import { countDue, type Due } from '@/lib/retention/queries';
import { sweep as sweepNow } from '@/lib/retention/sweep';

/** Takes away what is past its retention now, whoever has done so today; or says what would be. */
export async function sweep(words: string[]): Promise<boolean | null> {
  const now = new Date();
  if (words.length === 0) console.log(sentence(await sweepNow(now), 'Taken away'));
  else if (words.length === 1 && words[0] === '--dry-run') {
    console.log(sentence(await countDue(now), 'Past their retention, nothing done'));
  } else return null;
  return true;
}

function sentence({ leads, proofs, cases, messages, staff, audit }: Due, what: string): string {
  const persons = `the persons of ${leads} leads and ${cases} cases`;
  return `${what}: ${persons}, ${proofs} records of consent, ${messages} messages, ${staff} accounts of staff, ${audit} audit rows.`;
}
