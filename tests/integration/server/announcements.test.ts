import type { Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { CurrentAnswer } from '@/lib/announcements/current';
import { announcementStore, CURRENT_PATH } from '@/lib/server/announcements';
import { startTinySite } from './tiny-site';

let server: Server | undefined;

afterEach(() => void server?.close());

/** A site whose clock and answer the test sets. */
async function aSite(first: CurrentAnswer) {
  const world = { at: 0, asked: 0, answer: () => Promise.resolve(first) };
  const announcements = announcementStore(
    () => new Date(world.at),
    () => {
      world.asked += 1;
      return world.answer();
    },
  );
  const site = await startTinySite(undefined, { announcements });
  server = site.server;
  return { world, ask: (init?: RequestInit) => fetch(site.origin + CURRENT_PATH, init) };
}

const SOME = { announcements: [{ id: 'x' }] } as unknown as CurrentAnswer;

it('what is announced now is answered from memory, for seconds only, and not again to whom has it', async () => {
  const { world, ask } = await aSite({ announcements: [] });
  const answer = await ask();
  expect(await answer.json()).toEqual({ announcements: [] });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=5');
  const known = { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } };
  expect((await ask(known)).status).toBe(304);
  expect(world.asked).toBe(1);
  world.answer = () => Promise.resolve(SOME);
  world.at = 2_999;
  expect((await ask(known)).status).toBe(304);
  world.at = 3_000;
  expect(await (await ask(known)).json()).toEqual(SOME);
  expect(world.asked).toBe(2);
});

it('a hundred who ask at once make one question to the database', async () => {
  const { world, ask } = await aSite(SOME);
  await Promise.all(Array.from({ length: 100 }, async () => (await ask()).arrayBuffer()));
  expect(world.asked).toBe(1);
});

it('the last answer stands while the database is out of reach, and is mended after', async () => {
  const { world, ask } = await aSite(SOME);
  await ask();
  world.at = 10_000;
  world.answer = () => Promise.reject(new Error('gone'));
  expect(await (await ask()).json()).toEqual(SOME);
  world.at = 20_000;
  world.answer = () => Promise.resolve({ announcements: [] });
  expect(await (await ask()).json()).toEqual({ announcements: [] });
});

it('nothing but reading is answered there', async () => {
  const { ask } = await aSite(SOME);
  expect((await ask({ method: 'POST', body: 'x' })).status).toBe(405);
});
