import { beforeEach, describe, expect, it, vi } from 'vitest';
import { submitLead } from '@/lib/leads/mutations';
import type { StaffRole } from '@/lib/staff/rights';
import { answerExport } from '@/lib/transfer/export-request';
import { readImport } from '@/lib/transfer/import-request';
import { emptyTables, newLead } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aSessionOf, aStaffMember } from '@/tests/support/staff';

const jar = vi.hoisted(() => ({ token: undefined as string | undefined }));

vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: () => (jar.token === undefined ? undefined : { value: jar.token }) }),
  headers: () => Promise.resolve(new Headers()),
}));
vi.mock('next-intl/server', async () =>
  (await import('@/tests/integration/leads/action-world')).translations(),
);

const OWN = 'http://127.0.0.1:3000';

function ask(fields: Record<string, string> = {}, origin: string | null = OWN): Promise<Response> {
  const headers = { host: '127.0.0.1:3000', ...(origin === null ? {} : { origin }) };
  const body = new URLSearchParams(fields);
  return answerExport(
    new Request(`${OWN}/staff/leads/export/leads.csv`, { method: 'POST', headers, body }),
    'csv',
  );
}

async function enter(role: StaffRole, at = new Date()): Promise<void> {
  jar.token = await aSessionOf(await aStaffMember(role, { name: '王芳' }), at);
}

describeOnBothDatabases('whoever asks for an export', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    jar.token = undefined;
    await submitLead(newLead());
  });

  const exports = () => open().auditEntry.count({ where: { subjectKind: 'export' } });

  it('from a page of ours, with the right and just signed in gets it as a file of their own', async () => {
    await enter('sales');
    const answer = await ask({ list: 'inbox', state: 'new' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="leads-\d{8}-\d{4}\.csv"/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('138 0013 8000');
    expect(await exports()).toBe(2);
  });

  it('from another site, from nowhere, or without the right finds nothing there', async () => {
    await enter('sales');
    expect((await ask({}, 'https://a.example')).status).toBe(404);
    expect((await ask({}, null)).status).toBe(404);
    await enter('reviewer');
    expect((await ask()).status).toBe(404);
    expect(await exports()).toBe(0);
  });

  it('without being signed in is asked to do so', async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/staff/sign-in?to=%2Fstaff%2Fleads%2Fexport',
    ]);
    expect(await exports()).toBe(0);
  });

  it('more than ten minutes after they proved who they are has to give the password, and goes back with the filter', async () => {
    await enter('sales', new Date(Date.now() - 11 * 60_000));
    const answer = await ask({ list: 'inbox', technology: 'face-detection', password: 'not the password' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      '/staff/leads/export?list=inbox&technology=face-detection&refused=wrong',
    );
    expect(await exports()).toBe(0);
  });
});

describe('a posted list', () => {
  const form = (fields: Record<string, string | File>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  const file = (text: string) => new File([text], 'list.csv', { type: 'text/csv' });

  it('is the file that was chosen; one that was just chosen is checked first, whichever button was pressed', async () => {
    const kept = Buffer.from('old').toString('base64');
    const read = await readImport(form({ file: file('new'), content: kept, step: 'import', place: 'X' }));
    expect(Buffer.from(read.bytes).toString()).toBe('new');
    expect(read.step).toBe('check');
    expect(read.values).toEqual({ place: 'X' });
  });

  it('is the one that was checked before where none is chosen', async () => {
    const read = await readImport(
      form({ file: file(''), content: Buffer.from('old').toString('base64'), step: 'import' }),
    );
    expect([Buffer.from(read.bytes).toString(), read.step]).toEqual(['old', 'import']);
  });
});
