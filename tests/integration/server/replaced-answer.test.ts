import { afterEach, describe, expect, it } from 'vitest';
import type { Front } from '@/lib/server/front';
import { requestId, setResponseStatus, setRetryAfter } from '@/lib/server/response-status';
import { startTinySite, stopTinySite, type TinySite } from './tiny-site';

let site: TinySite | undefined;
afterEach(async () => {
  if (site) await stopTinySite(site);
  site = undefined;
});

/** Asks a site whose Next answers like this. */
async function ask(next: Front['next'], init: RequestInit & { path?: string } = {}): Promise<Response> {
  site = await startTinySite(next);
  return fetch(`${site.origin}${init.path ?? '/en/contact'}`, init);
}

/** What Next does with a page: it streams. */
function page(html: string, status = 200): Front['next'] {
  return async (_request, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('X-Nextjs-Cache', 'HIT');
    response.write(html.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.write(html.slice(10));
    await new Promise<void>((resolve) => response.end(resolve));
  };
}

describe('an answer of the framework', () => {
  it('that is in order passes as it is, without what only its own router reads', async () => {
    const answer = await ask(page('<p>a page of some length</p>'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<p>a page of some length</p>');
    expect(answer.headers.has('x-nextjs-cache')).toBe(false);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([404, 500])('with status %i becomes our page for it', async (status) => {
    const answer = await ask(page('<p>This page could not be found. secret-stack</p>', status));
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(html).toContain(
      `<title>en/problems/${status} ${answer.headers.get('x-request-id') ?? '?'}</title>`,
    );
    expect(html).not.toContain('secret-stack');
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(html));
  });

  it('that says nothing but 500 becomes our page, or a line for machines', async () => {
    const silent: Front['next'] = (_request, response) => {
      response.statusCode = 500;
      response.end('Internal Server Error');
      return Promise.resolve();
    };
    expect(await (await ask(silent)).text()).toContain('en/problems/500');
    if (site) await stopTinySite(site);
    const forMachines = await ask(silent, { path: '/api/echo' });
    expect(await forMachines.json()).toMatchObject({ status: 500 });
  });

  it('that never comes, because it threw, is our page too', async () => {
    const answer = await ask(() => Promise.reject(new Error('secret 13800138000')));
    expect(answer.status).toBe(500);
    const html = await answer.text();
    expect(html).toContain('en/problems/500');
    expect(html).not.toMatch(/secret|13800138000/);
  });

  it('to its own router stays as it is', async () => {
    const answer = await ask(page('1:E{"digest":"1"}', 500), { headers: { 'next-action': 'abc' } });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('1:E{"digest":"1"}');
  });

  it('that breaks off half-way ends the connection and tells nothing', async () => {
    const asked = ask((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.write('<p>begun');
      return Promise.reject(new Error('secret'));
    });
    await expect(asked.then((answer) => answer.text())).rejects.toThrow();
  });

  it('meant for a content network of its own isn’t kept by others', async () => {
    const answer = await ask((_request, response) => {
      response.setHeader('Cache-Control', 's-maxage=31536000');
      response.end('{}');
      return Promise.resolve();
    });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });
});

describe('the status an action sets', () => {
  const refused: Front['next'] = async (request, response) => {
    await Promise.resolve();
    setResponseStatus(429);
    setRetryAfter(59.2);
    return page('<form>with the text still in it</form>')(request, response);
  };

  it('is the document’s, with the time to wait, and its page stays', async () => {
    const answer = await ask(refused);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await answer.text()).toBe('<form>with the text still in it</form>');
  });

  it('leaves an action called by script at 200', async () => {
    const answer = await ask(refused, { headers: { 'next-action': 'abc' } });
    expect(answer.status).toBe(200);
  });

  it('may be 404 or 503 with a page of the app’s own', async () => {
    const answer = await ask((request, response) => {
      setResponseStatus(503);
      return page('<p>your text is still here</p>')(request, response);
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('<p>your text is still here</p>');
  });

  it('doesn’t undo a redirect', async () => {
    const answer = await ask(
      (_request, response) => {
        setResponseStatus(422);
        response.writeHead(303, { Location: '/en/contact/received', 'Content-Type': 'text/html' }).end();
        return Promise.resolve();
      },
      { redirect: 'manual' },
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/en/contact/received');
  });

  it('belongs to its own request among many', async () => {
    site = await startTinySite(async (request, response) => {
      const status = 430 + Number(new URL(request.url ?? '', 'http://a').searchParams.get('n'));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      setResponseStatus(status);
      return page(requestId() ?? 'none')(request, response);
    });
    const { origin } = site;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => fetch(`${origin}/zh/contact?n=${n}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, (_, n) => 430 + n));
    for (const answer of answers) expect(await answer.text()).toBe(answer.headers.get('x-request-id'));
  });

  it('is without effect where no front runs', () => {
    expect(() => setResponseStatus(422)).not.toThrow();
    expect(requestId()).toBeUndefined();
  });
});
