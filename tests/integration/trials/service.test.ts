import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { readServices } from '@/lib/core/trial-services';
import type { TrialManifest } from '@/lib/trials/manifest';
import { listTrials } from '@/lib/trials/queries';
import { askService, type ServiceQuestion } from '@/lib/trials/service';
import { describeOnBothDatabases } from '@/tests/support/database';
import { startTrialService, type TrialService } from '@/tests/support/trial-service';

const NOW = new Date('2026-11-24T04:00:00Z');

let service: TrialService;
const configured = vi.hoisted(() => ({ url: '' }));

vi.mock('@/lib/core/env', async (original) => {
  const actual = await original<typeof import('@/lib/core/env')>();
  return { ...actual, env: () => ({ ...actual.env(), TRIAL_SERVICES: configured.url }) };
});

/** An open trial, as if a service worked it out. */
function aServiceTrial(change: Partial<TrialManifest> = {}): TrialManifest {
  const [trial] = listTrials().filter(({ id }) => id === 'word-segmentation');
  if (!trial) throw new Error('The trial is gone');
  return { ...trial, limits: { bytes: 100 }, service: { keptFor: { count: 1, unit: 'hours' } }, ...change };
}

function aQuestion(change: Partial<ServiceQuestion> = {}): ServiceQuestion {
  const input = new TextEncoder().encode('主播');
  return { id: 'word-segmentation', input, contentType: 'text/plain', address: '192.0.2.1', ...change };
}

const ask = (question = aQuestion(), trial = aServiceTrial(), now = NOW) =>
  askService(question, now, [trial]);

describeOnBothDatabases('a trial that the operator’s own service works out', () => {
  beforeAll(async () => {
    service = await startTrialService();
    configured.url = `word-segmentation=${service.url}`;
  });
  afterEach(() => {
    service.answerWith((response) => response.end('{}'));
    configured.url = `word-segmentation=${service.url}`;
  });
  afterAll(() => service.stop());

  it('hands on what was put in, nothing about the visitor, and how long it may be kept', async () => {
    expect(await ask()).toEqual({ ok: true, value: '{"characters":2}' });
    const headers = service.asked().at(-1);
    expect(headers).toMatchObject({ 'content-type': 'text/plain', 'x-keep-at-most-seconds': '3600' });
    for (const name of ['cookie', 'referer', 'x-forwarded-for', 'origin'])
      expect(headers).not.toHaveProperty(name);
    expect(service.kept()).toEqual(['主播']);
    await vi.waitFor(() => expect(service.kept()).toEqual([]), { timeout: 8000 });
  });

  it('is off where none is configured, or where the trial declares none', async () => {
    const before = service.asked().length;
    configured.url = '';
    expect(await ask()).toEqual({ ok: false, reason: 'off' });
    configured.url = `word-segmentation=${service.url}`;
    expect(await ask(aQuestion(), aServiceTrial({ service: undefined }))).toEqual({
      ok: false,
      reason: 'off',
    });
    expect(await ask(aQuestion({ id: 'nothing' }))).toEqual({ ok: false, reason: 'off' });
    expect(service.asked()).toHaveLength(before);
  });

  it('is sent no more than the manifest allows', async () => {
    expect(await ask(aQuestion({ input: new Uint8Array(101) }))).toEqual({ ok: false, reason: 'too-large' });
  });

  it('is asked no more than sixty times an hour by one source, whatever forms it sends', async () => {
    const later = new Date(NOW.getTime() + 2 * 60 * 60_000);
    const source = aQuestion({ address: '192.0.2.77' });
    for (let turn = 0; turn < 60; turn += 1)
      expect(await ask(source, aServiceTrial(), later)).toHaveProperty('ok', true);
    expect(await ask(source, aServiceTrial(), later)).toEqual({ ok: false, reason: 'too-many-requests' });
    expect(await ask(aQuestion({ address: '192.0.2.78' }), aServiceTrial(), later)).toHaveProperty(
      'ok',
      true,
    );
  });

  it.each([
    ['fails', (end: (status: number, body: string) => void) => end(500, 'no')],
    ['leads elsewhere', (end: (status: number, body: string) => void) => end(302, '')],
    ['answers with no JSON', (end: (status: number, body: string) => void) => end(200, '<html>')],
    [
      'answers without end',
      (end: (status: number, body: string) => void) => end(200, `"${'x'.repeat(1_100_000)}"`),
    ],
  ])('that %s is told as a service that doesn’t answer', async (_, act) => {
    service.answerWith((response) =>
      act((status, body) => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body)),
    );
    expect(await ask(aQuestion({ address: '192.0.2.90' }))).toEqual({ ok: false, reason: 'service-down' });
  });
});

it('services are read from the configuration by the trial’s id', () => {
  expect(readServices(' face-detection=http://127.0.0.1:1/run  a=https://x.example/ ')).toEqual(
    new Map([
      ['face-detection', 'http://127.0.0.1:1/run'],
      ['a', 'https://x.example/'],
    ]),
  );
});
