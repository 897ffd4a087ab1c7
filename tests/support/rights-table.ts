// docs/staff-roles.md holds this table; a test holds the two together.
import { may, RIGHTS, STAFF_ROLES } from '@/lib/staff/rights';

/** The rights of the roles as a table in Markdown. */
export function rightsTable(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = RIGHTS.map((right) => [
    `\`${right}\``,
    ...STAFF_ROLES.map((role) => (may(role, right) ? 'yes' : '')),
  ]);
  const table = [['Right', ...STAFF_ROLES], ['---', ...STAFF_ROLES.map(() => '---')], ...rows];
  return table.map(line).join('\n');
}
