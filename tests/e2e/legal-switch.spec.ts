// A version takes effect on the second, on a server that goes on running, wherever that server is.
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { readLock } from '@/lib/legal/lock';
import type { IndexJson } from '@/lib/legal/machine/json';
import { expect, test } from '@/tests/support/fixtures';
import { startServer } from '@/tests/support/server';

const DOCUMENT = 'service-agreement';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [before = '', after = ''] = Object.keys(readLock()[DOCUMENT] ?? {})
  .sort()
  .slice(-2);
const boundary = startOfShanghaiDay(after).getTime();

/** When the server answered by its own clock: its request ids begin with the time. */
function instantOf(answer: Response): number {
  const id = answer.headers.get('x-request-id') ?? '';
  return [...id.slice(0, 10)].reduce((sum, digit) => sum * 32 + CROCKFORD.indexOf(digit), 0);
}

async function look(url: string) {
  const answer = await fetch(url);
  return { at: instantOf(answer), html: await answer.text() };
}

for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
  test(
    `a version takes effect at midnight in Shanghai on a server in ${zone}`,
    { tag: '@once' },
    async () => {
      test.setTimeout(90_000);
      const clock = pathToFileURL(path.resolve('tests/support/moved-clock.mjs')).href;
      const server = await startServer({
        TZ: zone,
        NODE_OPTIONS: `--import=${clock}`,
        MOVED_CLOCK: new Date(boundary - 12_000).toISOString(),
      });
      try {
        const address = `${server.origin}/zh/legal/${DOCUMENT}`;
        const seen: { at: number; version: string | undefined }[] = [];
        const early = await look(`${server.origin}/zh`);
        expect(early.at, 'the server was ready before midnight').toBeLessThan(boundary - 1000);
        expect(early.html).toContain('data-until=');
        const form = await look(`${server.origin}/zh/contact`);
        expect(form.html).toContain(`/legal/${DOCUMENT}/${before}`);
        for (let at = 0; at < boundary + 1500;) {
          const { html, at: now } = await look(address);
          seen.push({ at: now, version: /data-version="([^"]+)"/.exec(html)?.[1] });
          at = now;
          await wait(60);
        }
        for (const { at, version } of seen) {
          expect(version, new Date(at).toISOString()).toBe(at < boundary ? before : after);
        }
        const lastSecond = seen.filter(({ at }) => at >= boundary - 1000 && at < boundary);
        const firstSecond = seen.filter(({ at }) => at >= boundary && at < boundary + 1000);
        expect(lastSecond.length, 'looks at 23:59:59').toBeGreaterThan(0);
        expect(firstSecond.length, 'looks at 00:00:00').toBeGreaterThan(0);

        expect((await look(`${server.origin}/zh`)).html).not.toContain('data-until=');
        expect((await look(`${server.origin}/zh/contact`)).html).toContain(`/legal/${DOCUMENT}/${after}`);
        const index = (await (await fetch(`${server.origin}/legal/index.json`)).json()) as IndexJson;
        const states = index.documents.find(({ document }) => document === DOCUMENT)?.versions;
        expect(states?.slice(0, 2).map(({ state }) => state)).toEqual(['in-force', 'superseded']);
        const then = await look(`${address}?at=${before}`);
        expect(then.html).toContain(`data-version="${before}"`);
      } finally {
        await server.stop();
      }
    },
  );
}
