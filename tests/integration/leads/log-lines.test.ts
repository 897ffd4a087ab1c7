import { beforeEach, expect, it, vi } from 'vitest';
import { mintFormToken } from '@/lib/abuse/form-token';
import { sendContact } from '@/lib/leads/actions';
import * as mutations from '@/lib/leads/mutations';
import { runInScope } from '@/lib/server/request-scope';
import { describeOnBothDatabases } from '@/tests/support/database';
import { digestOf, Redirected, TERMS, world } from './action-world';
import { countRows, emptyTables } from './lead-builder';

const written = vi.hoisted(() => {
  process.env.LOG_LEVEL = 'debug';
  return { lines: '' };
});

vi.mock('next/headers', async () => (await import('./action-world')).requestOfVisitor);
vi.mock('next/navigation', async () => (await import('./action-world')).navigation);
vi.mock('next-intl/server', async () => (await import('./action-world')).translations());
vi.mock('@/lib/legal/queries', async () => (await import('./action-world')).legal);
vi.mock('@/lib/content/operator', async () => (await import('./action-world')).facts);
// The real logger with its real settings; only what it writes to is ours.
vi.mock('pino', async (importActual) => {
  const actual = await importActual<typeof import('pino')>();
  const stream = { write: (line: string) => void (written.lines += line) };
  const toMemory = (settings: import('pino').LoggerOptions) => actual.default(settings, stream);
  return { ...actual, default: Object.assign(toMemory, actual.default) };
});
vi.mock('@/lib/leads/mutations', { spy: true });

const PLANTED = {
  name: '某某甲乙丙丁',
  phone: '138 0013 8999',
  email: 'planted@planted-mail.example',
  company: 'Planted Qx7 Söhne',
  description: '第一行\n    at planted-frame (/home/planted.ts:1:1)\n第三行 planted-description',
};
const REQUEST = '01J0REQUEST0000000000000000';
const TRACES = [
  ...['甲乙丙丁', '13800138999', '138 0013 8999', 'planted', 'Qx7', '第一行', '第三行'],
  ...['203.0.113.171', 'speech-synthesis'],
];

async function send(change: Record<string, string> = {}) {
  const token = mintFormToken(
    await digestOf(TERMS),
    { page: null, referrer: null, utm: {} },
    new Date(Date.now() - 60_000),
  );
  const data = new FormData();
  const fields = {
    ...PLANTED,
    technology: 'speech-synthesis',
    accept: 'yes',
    locale: 'zh',
    token,
    ...change,
  };
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  try {
    return await runInScope({ requestId: REQUEST }, () => sendContact({ status: 'idle' }, data));
  } catch (error) {
    if (error instanceof Redirected) return null;
    throw error;
  }
}

function lines(): Record<string, unknown>[] {
  const texts = written.lines.split('\n').filter((line) => line !== '');
  return texts.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function traces(): string[] {
  const spelled = TRACES.flatMap((trace) => [trace, JSON.stringify(trace).slice(1, -1)]);
  return spelled.filter((trace) => written.lines.includes(trace));
}

describeOnBothDatabases('the log of the contact form', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    world.address = '203.0.113.171';
    written.lines = '';
  });

  it('names a kept lead by its reference and nothing else', async () => {
    await send();
    const { reference } = await open().lead.findFirstOrThrow();
    expect(lines()).toEqual([
      { level: 'info', time: expect.any(String) as string, reference, code: 'clean', msg: 'lead.submitted' },
    ]);
    expect(traces()).toEqual([]);
  });

  it('holds nothing of what was typed when a form is refused', async () => {
    await send({ phone: '138 0013 8999 planted' });
    await send({ token: 'planted' });
    expect(traces()).toEqual([]);
  });

  it.each([
    ['in its message', () => new Error(`Unique constraint failed: ${JSON.stringify(PLANTED)}`)],
    ['on lines of its message that look like a stack', () => new Error(PLANTED.description)],
    ['in its cause', () => new Error('failed', { cause: new Error(PLANTED.description) })],
    [
      'in its fields',
      () => Object.assign(new Error('failed'), { meta: PLANTED, code: 'P2000', detail: PLANTED.name }),
    ],
    ['instead of an error', () => PLANTED],
  ])('holds nothing of what was typed when an error carries it %s', async (_where, fault) => {
    vi.mocked(mutations.submitLead).mockImplementationOnce(() => {
      throw fault() as Error;
    });
    const state = await send();
    expect(state).toMatchObject({ reason: 'unavailable', values: PLANTED, faultId: REQUEST });
    expect(lines()).toMatchObject([{ level: 'error', msg: 'lead.failed', requestId: REQUEST }]);
    expect(traces()).toEqual([]);
  });

  it('holds nothing of what was typed when the database itself fails', async () => {
    await open().$executeRawUnsafe('ALTER TABLE "Lead" RENAME COLUMN "company" TO "firm"');
    try {
      expect(await send()).toMatchObject({ status: 'refused', reason: 'unavailable', values: PLANTED });
    } finally {
      await open().$executeRawUnsafe('ALTER TABLE "Lead" RENAME COLUMN "firm" TO "company"');
    }
    expect(lines()).toMatchObject([{ level: 'error', msg: 'lead.failed' }]);
    expect(traces()).toEqual([]);
    expect(await countRows(open())).toMatchObject({ leads: 0, acceptances: 0 });
  });
});
