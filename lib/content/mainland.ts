// What the law asks a site in production in mainland China to show, as far as configuration can hold it.
import type { Operator } from './operator';

export type MissingFact = { field: string; why: string };

/** The optional facts that a production site in mainland China can't do without and that aren't configured. */
export function missingForMainland({ filings, contacts }: Operator): MissingFact[] {
  const needed: [boolean, MissingFact][] = [
    [
      filings.icp !== undefined,
      {
        field: 'filings.icp',
        why: 'the ICP number stands at the foot of the home page (MIIT filing measures, art. 13)',
      },
    ],
    [
      filings.publicSecurity !== undefined,
      {
        field: 'filings.publicSecurity',
        why: 'the public security filing is due 30 days after going online',
      },
    ],
    [
      contacts.privacy !== undefined,
      {
        field: 'contacts.privacy',
        why: 'people must be able to reach whoever handles their information (PIPL art. 17)',
      },
    ],
    [
      contacts.officer !== undefined,
      {
        field: 'contacts.officer',
        why: 'from a million people on, a named person is in charge (PIPL art. 52)',
      },
    ],
  ];
  return needed.filter(([isThere]) => !isThere).map(([, fact]) => fact);
}
