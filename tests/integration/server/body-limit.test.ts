import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT } from '@/lib/server/body';
import { startTinySite, stopTinySite, type TinySite } from './tiny-site';

let site: TinySite;
beforeAll(async () => {
  site = await startTinySite();
});
afterAll(() => stopTinySite(site));

const LANGUAGE = { 'accept-language': 'en' };

function post(body: BodyInit, path = '/en/contact', headers: Record<string, string> = {}): Promise<Response> {
  return fetch(site.origin + path, { method: 'POST', body, headers: { ...LANGUAGE, ...headers } });
}

/** Sends without saying how much, for as long as it is taken; gives the status and how much that was. */
function stream(
  bytes: number,
  path = '/en/contact',
): Promise<{ status: number; sent: number; text: string }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const sending = request(site.origin + path, { method: 'POST', headers: LANGUAGE }, (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, sent, text });
        sending.destroy();
      });
    });
    sending.on('error', (error) => {
      if (!answered) reject(error);
    });
    const chunk = Buffer.alloc(16 * 1024, 'x');
    const write = () => {
      while (!answered && sent < bytes) {
        sent += chunk.length;
        if (!sending.write(chunk)) {
          sending.once('drain', write);
          return;
        }
      }
      if (!answered) sending.end();
    };
    write();
  });
}

describe('the body of a form', () => {
  it('of exactly the limit is taken whole', async () => {
    const answer = await post('x'.repeat(BODY_LIMIT), '/api/echo');
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { body: string }).body.length).toBe(BODY_LIMIT);
  });

  it('keeps every byte, sent in pieces or at once', async () => {
    const binary = Buffer.from(Array.from({ length: 30_000 }, (_, n) => 32 + (n % 90))).toString();
    expect(((await (await post(binary, '/api/echo')).json()) as { body: string }).body).toBe(binary);
    const streamed = await stream(48 * 1024, '/api/echo');
    expect((JSON.parse(streamed.text) as { body: string }).body).toBe('x'.repeat(48 * 1024));
  });

  it.each([BODY_LIMIT + 1, 1024 * 1024])(
    'of %i bytes is refused in the visitor’s language',
    async (bytes) => {
      const before = site.seen.length;
      const answer = await post('x'.repeat(bytes));
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain('<title>en/problems/413 ');
      expect(site.seen.length).toBe(before);
    },
  );

  it('is refused to machines in a form of theirs', async () => {
    const answer = await post('x'.repeat(BODY_LIMIT + 1), '/api/echo', { accept: 'application/json' });
    expect(await answer.json()).toMatchObject({ status: 413 });
  });

  it('is refused while it streams, long before its end', async () => {
    const before = site.seen.length;
    const { status, sent } = await stream(1024 * 1024 * 1024);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect(site.seen.length).toBe(before);
  });

  it('that breaks off reaches nobody, and the server goes on', async () => {
    const before = site.seen.length;
    await new Promise<void>((resolve) => {
      const sending = request(`${site.origin}/en/contact`, {
        method: 'POST',
        headers: { 'content-length': '1000' },
      });
      sending.on('error', () => resolve());
      sending.write('half', () => sending.destroy(new Error('gone')));
    });
    expect((await fetch(`${site.origin}/zh`)).status).toBe(200);
    expect(site.seen.length).toBe(before);
  });

  it('many at once and too large don’t grow the server', async () => {
    const before = process.memoryUsage().rss;
    const answers = await Promise.all(Array.from({ length: 50 }, () => stream(4 * 1024 * 1024)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([413]));
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});
