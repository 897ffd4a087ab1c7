// An import from the posted form to the page that answers it.
import type { Locale } from '@/lib/i18n/locales';
import { LOCALES } from '@/lib/i18n/locales';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { importConsent } from './import-consent';
import { checkList } from './import-list';
import { checkBasis, type ImportRequest } from './import-request';
import type { CheckedRow } from './import-row';
import type { ImportState } from './import-state';
import { importLeads } from './mutations';
import { countKnown } from './queries';

/** As many lines with problems as anybody mends before the next check. */
const SHOWN_PROBLEMS = 100;

/** Checks a list, and keeps its people where the form says so. Before that nothing is written. */
export async function runImport(
  member: StaffMember & { locale: Locale },
  { step, values, bytes }: ImportRequest,
  now: Date,
): Promise<ImportState> {
  demand(member, 'leads:import');
  const content = Buffer.from(bytes).toString('base64');
  const list = checkList(bytes, await technologyNames());
  const filled = checkBasis(values, now);
  const consent = filled.ok ? await importConsent(member.locale, filled.basis) : null;
  if (!filled.ok || 'fault' in list || consent === null) {
    const errors = filled.ok
      ? consent === null
        ? { collectedOn: 'before_terms' as const }
        : {}
      : filled.errors;
    const fault = 'fault' in list ? list : null;
    return { status: 'invalid', values, errors, fault, content: fault === null ? content : '' };
  }
  const people = list.rows.flatMap(({ person }) => person ?? []);
  const bad = list.rows.length - people.length;
  if (step === 'import' && people.length > 0) {
    const done = await importLeads(member, people, { basis: filled.basis, consent, now });
    return { status: 'done', ...done, bad };
  }
  const known = await countKnown(member, people);
  const checked = {
    good: people.length - known,
    known,
    bad,
    encoding: list.encoding,
    unknown: list.unknown,
    problems: problemsOf(list.rows),
    sentence: consent.sentence,
  };
  return { status: 'checked', values, content, checked };
}

function problemsOf(rows: readonly CheckedRow[]) {
  return rows
    .filter(({ problems }) => problems.length > 0)
    .slice(0, SHOWN_PROBLEMS)
    .map(({ line, problems }) => ({ line, problems }));
}

/** The slugs by all that a list could call them: themselves, and their names in both languages. */
async function technologyNames(): Promise<Map<string, string>> {
  const lists = await Promise.all(LOCALES.map((locale) => listTechnologyNames(locale)));
  return new Map(
    lists.flat().flatMap(({ slug, title }) => [
      [slug, slug],
      [title.toLowerCase(), slug],
    ]),
  );
}
