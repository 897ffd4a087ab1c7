// One line of a fair's list. At a fair people leave less than in the form: a name, a company, and one way to reach them.
import { leadInput } from '@/lib/leads/schema';
import { isLikeFormula, withoutApostrophe } from './formula';
import { type FoundColumns, type ImportColumn, isYes } from './import-columns';
import type { CsvRow } from './read-csv';

export type Person = {
  name: string;
  /** As typed, and in E.164; empty where there is none. */
  phone: { typed: string; e164: string };
  email: string;
  company: string;
  description: string;
  /** A slug; empty where there is none. */
  technology: string;
};

/** Why a line isn't taken: keys of the message file. */
export type RowProblem =
  | { code: 'formula' | 'invalid' | 'missing'; column: ImportColumn }
  | { code: 'unreachable' | 'unaccepted' | 'unknown_technology' }
  | { code: 'repeated'; line: number };

export type CheckedRow = { line: number; problems: RowProblem[]; person: Person | null };

const NO_PHONE = { typed: '', e164: '' };

/** `technologies`: slugs by what people call them, in lower case. */
export function checkRow(
  { line, cells }: CsvRow,
  { places }: FoundColumns,
  technologies: ReadonlyMap<string, string>,
): CheckedRow {
  const problems: RowProblem[] = [];
  const text = (column: ImportColumn) => cellOf(cells, places[column]);
  const take = <Value>(
    column: 'name' | 'phone' | 'email' | 'company' | 'description',
    empty: Value,
  ): Value => {
    const read = readCell(column, text(column), empty);
    if ('problem' in read) problems.push({ code: read.problem, column });
    return 'value' in read ? read.value : empty;
  };
  const person: Person = {
    name: take('name', ''),
    company: take('company', ''),
    phone: take('phone', NO_PHONE),
    email: take('email', ''),
    description: take('description', ''),
    technology: technologies.get(text('technology').toLowerCase()) ?? '',
  };
  for (const column of ['name', 'company'] as const)
    if (text(column) === '') problems.push({ code: 'missing', column });
  if (text('phone') === '' && text('email') === '') problems.push({ code: 'unreachable' });
  if (text('technology') !== '' && person.technology === '') problems.push({ code: 'unknown_technology' });
  if (places.accepted !== undefined && !isYes(text('accepted'))) problems.push({ code: 'unaccepted' });
  return { line, problems, person: problems.length === 0 ? person : null };
}

/** A cell without what keeps it from running in a spreadsheet. */
function cellOf(cells: readonly string[], place: number | undefined): string {
  return withoutApostrophe((place === undefined ? '' : (cells[place] ?? '')).trim()).trim();
}

type Read<Value> = { value: Value } | { problem: 'formula' | 'invalid' };

/** A cell by the rules of the contact form; at a fair a single word of need is enough. */
function readCell<Value>(
  column: 'name' | 'phone' | 'email' | 'company' | 'description',
  text: string,
  empty: Value,
): Read<Value> {
  if (text === '') return { value: empty };
  // A telephone number may begin with its +, and what is none is refused below.
  if (column !== 'phone' && isLikeFormula(text)) return { problem: 'formula' };
  const parsed = leadInput.shape[column].safeParse(text);
  if (parsed.success) return { value: parsed.data as Value };
  const isShort = parsed.error.issues[0]?.message === 'description_short';
  return isShort ? { value: text as Value } : { problem: 'invalid' };
}
