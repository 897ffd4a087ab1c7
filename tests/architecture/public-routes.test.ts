// A public route never disappears: the ledger lists every one there has ever been, and each is either served or moved.
// tests/e2e/share.spec.ts asks the running site for all of them.
import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { listVersionKeys } from '@/lib/legal/queries';
import { MOVED } from '@/lib/routing/moved';
import { listTechnologies } from '@/lib/technologies/queries';
import {
  ledgerComplaints,
  listMachineRoutes,
  listPublicPatterns,
  publicPathsOf,
  readLedger,
} from '@/tests/support/public-routes';

const ledger = readLedger();

/** `/technologies/<slug>`, `/legal/<document>` and its versions: the paths that editors make. */
const MADE_BY_CONTENT = /^\/(technologies\/[^/]+|legal\/[^/]+(\/\d[^/]*)?)$/;

async function pathsOfContent(): Promise<string[]> {
  const technologies = await listTechnologies(DEFAULT_LOCALE);
  const versions = await listVersionKeys();
  return [
    ...technologies.map(({ slug }) => `/technologies/${slug}`),
    ...versions.flatMap(({ document, version }) =>
      publicPathsOf(`/${DEFAULT_LOCALE}/legal/${document}/${version}/in-force`),
    ),
  ];
}

describe('a public route', () => {
  it('is served or moved as long as the site lives, and is in the ledger', () => {
    expect(ledgerComplaints(ledger.patterns, listPublicPatterns())).toEqual([]);
    expect(ledgerComplaints(ledger.machines, listMachineRoutes())).toEqual([]);
  });

  it('keeps the addresses that content makes', async () => {
    const listed = ledger.paths.filter((path) => MADE_BY_CONTENT.test(path));
    expect(ledgerComplaints(listed, await pathsOfContent())).toEqual([]);
  });

  it('that has moved is not served as well, and leads to one that is', async () => {
    const served = [...(await pathsOfContent()), ...listPublicPatterns(), ...listMachineRoutes()];
    for (const [from, to] of Object.entries(MOVED)) {
      expect(served, `${from} would never be seen`).not.toContain(from);
      expect(served, `${from} leads nowhere`).toContain(to);
    }
  });
});

describe('the ledger', () => {
  it('is in order, lists nothing twice, and no path that a pattern without names stands for', () => {
    for (const list of Object.values(ledger)) expect(list).toEqual([...new Set(list)].sort());
    expect(ledger.paths.filter((path) => ledger.patterns.includes(path))).toEqual([]);
  });

  it('tells of what is gone and of what is new, and of nothing that has moved', () => {
    expect(ledgerComplaints(['/old'], [])).toEqual([expect.stringContaining('lib/routing/moved.ts')]);
    expect(ledgerComplaints([], ['/new'])).toEqual([expect.stringContaining('public-routes.json')]);
    expect(ledgerComplaints(['/old'], [], { '/old': '/new' })).toEqual([]);
    expect(ledgerComplaints(['/old/[name]'], [], { '/old/[name]': '/new/[name]' })).toEqual([]);
  });
});
