import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { stopServer } from '@/lib/server/stop';
import { startTinySite, type TinySite } from './tiny-site';

/** Answers after a while. */
function slowSite(ms: number, isStopping = () => false) {
  return startTinySite(
    async (_request, response) => {
      await wait(ms);
      response.end('finished');
    },
    { isStopping },
  );
}

/** Until so many requests are under way. */
function haveCome({ seen }: TinySite, count: number) {
  return vi.waitFor(() => expect(seen).toHaveLength(count), { timeout: 10_000, interval: 5 });
}

it('what is under way when the server stops is finished, and nothing new is taken', async () => {
  const site = await slowSite(1_000);
  const underWay = Array.from({ length: 10 }, () =>
    fetch(`${site.origin}/api/echo`).then((answer) => answer.text()),
  );
  await haveCome(site, 10);
  const stopped = stopServer(site.server, 5_000);
  await expect(fetch(`${site.origin}/zh`)).rejects.toThrow();
  expect(await Promise.all(underWay)).toEqual(Array.from({ length: 10 }, () => 'finished'));
  await stopped;
});

it('kept connections don’t hold the stop up', async () => {
  const site = await slowSite(200);
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string) =>
    new Promise<void>((resolve, reject) => {
      get(`${site.origin}${path}`, { agent }, (response) => response.resume().on('end', resolve)).on(
        'error',
        reject,
      );
    });
  await ask('/zh');
  const underWay = ask('/api/echo');
  await haveCome(site, 1);
  const begun = performance.now();
  await Promise.all([underWay, stopServer(site.server, 10_000)]);
  expect(performance.now() - begun).toBeLessThan(2_000);
  agent.destroy();
});

it('answers given while stopping close their connection', async () => {
  const site = await slowSite(0, () => true);
  const answer = await fetch(`${site.origin}/api/echo`);
  expect(answer.headers.get('connection')).toBe('close');
  await answer.text();
  await stopServer(site.server, 1_000);
});

it('what isn’t finished by the deadline is cut off', async () => {
  const site = await slowSite(60_000);
  const underWay = fetch(`${site.origin}/api/echo`).then(
    () => 'answered',
    () => 'cut off',
  );
  await haveCome(site, 1);
  const begun = performance.now();
  await stopServer(site.server, 300);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(await underWay).toBe('cut off');
});
