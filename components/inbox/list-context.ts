// What every list of leads is drawn with: the names of colleagues and technologies, and what may be done.
import { getLocale } from 'next-intl/server';
import type { InboxLine } from '@/lib/inbox/rows';
import { listColleagues, namesOf } from '@/lib/staff/colleagues/queries';
import { may, type StaffMember } from '@/lib/staff/rights';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { overdueSince } from '@/lib/working-days/first-response';

export async function listContext(member: StaffMember, lines: InboxLine[]) {
  const assigned = lines.flatMap((line) => (line.hidden ? [] : (line.assigneeId ?? [])));
  const [technologies, colleagues, names] = await Promise.all([
    listTechnologyNames(await getLocale()),
    listColleagues(),
    namesOf(assigned),
  ]);
  const assignees = colleagues.filter(({ role }) => may(role, 'leads:work'));
  return {
    technologies,
    assignees,
    texts: {
      overdueSince: overdueSince(new Date()),
      names: Object.fromEntries(names),
      technologies: Object.fromEntries(technologies.map(({ slug, title }) => [slug, title])),
    },
    choices: {
      me: member.id,
      canWork: may(member.role, 'leads:work'),
      canRescue: may(member.role, 'leads:rescue'),
      assignees: assignees.map(({ id, name }) => ({ id, name })),
    },
  };
}
