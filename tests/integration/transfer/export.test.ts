import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it, vi } from 'vitest';
import { keyRing } from '@/lib/crypto/keys';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { Database } from '@/lib/db/client';
import { findKey } from '@/lib/inbox/search';
import { inboxView } from '@/lib/inbox/schema';
import { submitLead } from '@/lib/leads/mutations';
import { Forbidden, STAFF_ROLES, may, type StaffRole } from '@/lib/staff/rights';
import { disposition, streamOf } from '@/lib/transfer/export-file';
import { makeExport } from '@/lib/transfer/make-export';
import { countExport } from '@/lib/transfer/queries';
import { emptyTables, later, newLead, NOON } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';
import { parseRfc4180 } from '@/tests/support/rfc4180';

// Words come from the message files; in a page next-intl reads them by the request.
vi.mock('next-intl/server', async () =>
  (await import('@/tests/integration/leads/action-world')).translations(),
);

const everything = inboxView.parse({});
const member = (role: StaffRole = 'sales') => ({
  id: 'staff-1',
  role,
  name: '王芳',
  locale: 'zh' as const,
  sessionId: 's',
  lastSeenAt: NOON,
  confirmedAt: NOON,
});

async function textOf(view = everything, role: StaffRole = 'sales'): Promise<string> {
  const { bytes } = await makeExport(member(role), { view, format: 'csv', now: NOON });
  return new Response(streamOf(bytes)).text();
}

async function rowsOf(view = everything, role: StaffRole = 'sales'): Promise<string[][]> {
  return parseRfc4180(await textOf(view, role)).slice(1);
}

async function auditOf(database: Database) {
  const rows = await database.auditEntry.findMany({
    where: { subjectKind: 'export' },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ action, actor, detail }) => ({ action, actor, detail }));
}

describeOnBothDatabases('an export', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
  });

  it('holds the leads in full, says in each row who took it and when, and runs nothing', async () => {
    const nasty = {
      name: '张伟 =1',
      company: '=HYPERLINK("http://a.example")公司',
      description: '@SUM(1+1) 想了解 ＝cmd',
    };
    await submitLead(newLead({ typed: nasty }));
    const [head, row] = parseRfc4180(await textOf());
    expect(head?.slice(0, 3)).toEqual(['编号', '收到时间', '状态']);
    expect(row).toContain('138 0013 8000');
    expect(row).toContain(`'${nasty.company}`);
    expect(row).toContain(`'${nasty.description}`);
    expect(row?.slice(-2)).toEqual(['王芳', '2026-03-01 12:00']);
  });

  it('as a workbook holds the same texts and names its maker', async () => {
    await submitLead(newLead({ typed: { company: '=1+1 公司' } }));
    const { bytes } = await makeExport(member(), { view: everything, format: 'xlsx', now: NOON });
    const file = new Uint8Array(await new Response(streamOf(bytes)).arrayBuffer());
    const parts = unzipSync(file);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('>=1+1 公司<');
    expect(sheet).toContain('>王芳<');
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('王芳');
  });

  it('is recorded before it begins and when it ends: who, which and how many, and nobody’s data', async () => {
    await submitLead(newLead());
    const view = inboxView.parse({ technology: 'voice-activity-detection', find: undefined });
    await textOf(view);
    expect(await auditOf(open())).toEqual([
      {
        action: 'leads.exported',
        actor: 'staff-1',
        detail: {
          format: 'csv',
          count: 1,
          filter: { list: 'inbox', technology: 'voice-activity-detection' },
        },
      },
      { action: 'leads.export-ended', actor: 'staff-1', detail: { rows: 1, isWhole: true } },
    ]);
  });

  it('that a browser leaves is recorded as cut off, and reads no further', async () => {
    for (let count = 0; count < 450; count += 1) {
      const typed = { name: `张${'零一二三四五六七八九'.charAt(count % 10)}${count}` };
      await submitLead(newLead({ typed, now: later(count), address: `192.0.2.${count}` }));
    }
    const { bytes } = await makeExport(member(), { view: everything, format: 'csv', now: NOON });
    const reader = streamOf(bytes).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    const [, end] = await auditOf(open());
    expect(end?.detail).toMatchObject({ isWhole: false });
    expect((end?.detail as { rows: number }).rows).toBeLessThan(450);
    expect(await rowsOf()).toHaveLength(450);
  });

  it('leaves minors out for whoever may not see them, and whoever wants their data stored only, and the erased', async () => {
    const minor = await submitLead(newLead({ typed: { name: '小明' } }));
    const stored = await submitLead(newLead({ typed: { name: '李雷' } }));
    const plain = await submitLead(newLead({ typed: { name: '韩梅梅' } }));
    await open().lead.update({ where: { reference: minor }, data: { isMinor: true } });
    await open().lead.update({ where: { reference: stored }, data: { storedOnlySince: NOON } });
    expect((await rowsOf()).map(([reference]) => reference)).toEqual([plain]);
    expect((await rowsOf(everything, 'administrator')).map(([reference]) => reference).sort()).toEqual(
      [minor, plain].sort(),
    );
    expect(await countExport(member(), everything)).toBe(1);
  });

  it('is what the view of the inbox shows: by state, technology, day and person', async () => {
    const one = await submitLead(newLead());
    const other = await submitLead(
      newLead({
        typed: { technology: 'face-detection', email: 'li@example.com', phone: '139 1234 5678' },
        now: later(86_400_000),
      }),
    );
    const held = await submitLead(newLead({ typed: { name: '李雷' }, suspicions: ['too_fast'] }));
    const shown = async (query: object) =>
      (await rowsOf(inboxView.parse(query))).map(([reference]) => reference);
    expect(await shown({})).toEqual([one, other]);
    expect(await shown({ technology: 'face-detection' })).toEqual([other]);
    expect(await shown({ from: '2026-03-02' })).toEqual([other]);
    expect(await shown({ to: '2026-03-01' })).toEqual([one]);
    expect(await shown({ list: 'quarantine' })).toEqual([held]);
    expect(await shown({ state: 'won' })).toEqual([]);
    const find = findKey('email', blindIndex(keyRing(), 'email', 'li@example.com'));
    expect(await shown({ find })).toEqual([other]);
  });

  it('is for the roles that have the right to it, whichever way it is asked for', async () => {
    for (const role of STAFF_ROLES.filter((one) => !may(one, 'leads:export'))) {
      await expect(countExport(member(role), everything)).rejects.toBeInstanceOf(Forbidden);
      await expect(textOf(everything, role)).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await auditOf(open())).toEqual([]);
  });
});

it('the name of the file says who and when, in every alphabet and without what a path could be made of', () => {
  expect(disposition('csv', { name: '王 芳/../x', at: NOON })).toBe(
    `attachment; filename="leads-20260301-1200.csv"; filename*=UTF-8''${encodeURIComponent('leads-20260301-1200-王-芳-x.csv')}`,
  );
});
