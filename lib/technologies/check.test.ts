import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTechnologies } from './check';
import { TECHNOLOGIES_FOLDER } from './source';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'technologies-'));
  cpSync(TECHNOLOGIES_FOLDER, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const full = path.join(folder, file);
  const before = readFileSync(full, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(full, after);
}

async function messages(): Promise<string[]> {
  const errors = await checkTechnologies(folder);
  for (const error of errors) expect(error.fix).not.toBe('');
  return errors.map(
    ({ file, line, message }) =>
      `${path.basename(path.dirname(file))}/${path.basename(file)}:${line} ${message}`,
  );
}

describe('checkTechnologies', () => {
  it('finds nothing wrong with what is published', async () => {
    expect(await checkTechnologies()).toEqual([]);
  });

  it('misses a language that isn’t there', async () => {
    rmSync(path.join(folder, 'recommendation/en.mdx'));
    expect(await messages()).toEqual(['recommendation/en.mdx:1 This file is missing.']);
  });

  it('names the line of a wrong value', async () => {
    edit('recommendation/zh.mdx', (text) => text.replace('kind: recommendation', 'kind: magic'));
    expect(await messages()).toEqual([expect.stringMatching(/^recommendation\/zh\.mdx:4 kind: /)]);
  });

  it('refuses a fact that only one language has', async () => {
    edit('recommendation/en.mdx', (text) => text.replace(/^trial: .*$/m, 'trial: face-detection'));
    expect(await messages()).toEqual([expect.stringContaining('en.mdx:8 trial differs')]);
  });

  it('refuses headings out of order and names the first', async () => {
    edit('recommendation/zh.mdx', (text) => text.replace('## 能做什么', '## 有何用处'));
    expect(await messages()).toEqual([
      expect.stringMatching(/zh\.mdx:\d+ The heading “有何用处” doesn't stand here/),
    ]);
  });

  it('misses a heading at the end', async () => {
    edit('recommendation/en.mdx', (text) => text.slice(0, text.indexOf('## How to ask')));
    expect(await messages()).toEqual([expect.stringContaining('“How to ask for it” is missing')]);
  });

  it('refuses a heading too many', async () => {
    edit('recommendation/en.mdx', (text) => `${text}\n## Prices\n\nNone.\n`);
    expect(await messages()).toEqual([expect.stringContaining("“Prices” doesn't stand here")]);
  });

  it('refuses a related technology that isn’t there, and itself', async () => {
    for (const locale of ['zh', 'en']) {
      edit(`recommendation/${locale}.mdx`, (text) =>
        text.replace(/^related: .*$/m, 'related: [recommendation, mind-reading]'),
      );
    }
    expect(await messages()).toEqual(
      ['zh', 'en'].flatMap((locale) => [
        `recommendation/${locale}.mdx:9 related names the technology itself.`,
        `recommendation/${locale}.mdx:9 related: there is no technology mind-reading.`,
      ]),
    );
  });

  it('refuses a summary that is too long', async () => {
    edit('recommendation/zh.mdx', (text) => text.replace(/^summary: .*$/m, `summary: ${'长'.repeat(37)}`));
    expect(await messages()).toEqual(['recommendation/zh.mdx:3 The summary has 37 characters.']);
  });

  it('refuses a link that leads nowhere', async () => {
    edit('recommendation/en.mdx', (text) =>
      text.replace('(/contact?technology=recommendation)', '(/en/contact)'),
    );
    expect(await messages()).toEqual([expect.stringContaining('The link /en/contact names a language')]);
  });

  it('refuses a second note', async () => {
    const note = '\n<Note>\n\nMind this.\n\n</Note>\n';
    edit(
      'recommendation/en.mdx',
      (text) => text.replaceAll('<Note>', '\n').replaceAll('</Note>', '\n') + note + note,
    );
    expect(await messages()).toEqual([expect.stringContaining('There is a second <Note>')]);
  });

  it('refuses a folder name that an address can’t have', async () => {
    for (const slug of ['search', 'Face_ID'])
      cpSync(path.join(folder, 'recommendation'), path.join(folder, slug), { recursive: true });
    expect(await messages()).toEqual(
      expect.arrayContaining([
        expect.stringContaining("A technology can't have the folder name search."),
        expect.stringContaining("A technology can't have the folder name Face_ID."),
      ]),
    );
  });

  it('lists everything wrong at once', async () => {
    edit('recommendation/zh.mdx', (text) => text.replace('kind: recommendation', 'kind: magic'));
    edit('speech-recognition/en.mdx', (text) => text.replace('## What it does', '## Overview'));
    expect(await messages()).toHaveLength(2);
  });

  it('wants twelve technologies', async () => {
    for (const slug of readdirSync(folder).slice(1)) rmSync(path.join(folder, slug), { recursive: true });
    expect(await messages()).toEqual(
      expect.arrayContaining([expect.stringContaining('There are 1 technologies.')]),
    );
  });
});
