import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type PreviewServer, servePreview } from '@/lib/commands/legal/preview/server';
import { anOperator, aSecondDraft } from '@/tests/support/legal-folder';

let server: PreviewServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function aPreview() {
  const draft = aSecondDraft();
  server = await servePreview({ folder: draft.folder, operator: anOperator, port: 0 });
  const { address } = server;
  return { draft, address, page: `${address}/sample-terms/2024-09-01` };
}

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** Resolves with the first thing that the server tells the open page. */
async function nextEvent(address: string, cause: () => void): Promise<string> {
  const response = await fetch(`${address}/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  cause();
  while (reader && !heard.includes('event:')) {
    const { value, done } = await reader.read();
    if (done) break;
    heard += value;
  }
  await reader?.cancel();
  return heard;
}

function statusFor(address: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the preview of a draft', () => {
  it('shows both languages clause by clause, and what has changed since the version in force', async () => {
    const { page } = await aPreview();
    const shown = await read(page);
    const clause = shown.slice(shown.indexOf('id="1.1.1"'), shown.indexOf('id="1.2"'));
    expect(clause.replace(/\s+/g, ' ')).toContain('<del>违法；</del>');
    expect(clause).toContain('<ins>违反法律；</ins>');
    expect(clause).toContain('<ins>act against the law;</ins>');
    expect(shown).toContain('草稿 draft');
  });

  it('reloads when a file is edited, and then shows the new lint beside its clause', async () => {
    const { draft, address, page } = await aPreview();
    expect(await read(page)).not.toContain('待定');
    const heard = await nextEvent(address, () => draft.edit('zh', '违反法律；', '违反待定法律；'));
    expect(heard).toContain('event: change');
    const shown = await read(page);
    const clause = shown.slice(shown.indexOf('id="1.1.1"'), shown.indexOf('id="1.2"'));
    expect(clause).toContain(`zh.mdx:${draft.lineOf('zh', '待定')}`);
    expect(clause).toContain('这里还留着占位的“待定”。');
    expect(clause).toContain('Write the text itself.');
  });

  it('shows what is wrong with a file that cannot be read, with the line', async () => {
    const { draft, page } = await aPreview();
    draft.edit('en', 'act against the law;', '<b>act</b> against {the} law;');
    const shown = await read(page);
    expect(shown).toContain('HTML (&lt;b&gt;) is not allowed here.');
    expect(shown).toContain('<pre>&lt;b&gt;act&lt;/b&gt; against {the} law;</pre>');
    expect(shown).not.toContain('<b>act</b>');
  });

  it('is for this machine only, under a policy that runs nothing but its own script', async () => {
    const { address, page } = await aPreview();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await statusFor(page, 'attacker.example')).toBe(403);
    const { headers, status } = await fetch(page);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await read(page)).not.toMatch(/<script(?![^>]*src=)| on\w+=| style=/);
    expect((await fetch(page, { method: 'POST' })).status).toBe(403);
    expect((await fetch(`${address}/sample-terms/2030-01-01`)).status).toBe(404);
  });
});
