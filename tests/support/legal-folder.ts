import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { operatorSchema } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import { readCheckContext } from '@/lib/legal/check-context';
import { currentValues } from '@/lib/legal/facts';
import { checkDraft } from '@/lib/legal/lint/check-draft';
import type { Finding, Rule } from '@/lib/legal/lint/finding';
import { stateTranslated } from '@/lib/legal/lint/translation-file';
import { addToLock } from '@/lib/legal/lock';
import { startVersion } from '@/lib/legal/new-version';
import { preparePublication } from '@/lib/legal/publish';
import { readVersionText } from '@/lib/legal/version-text';

const DOCUMENT = 'sample-terms';
const VERSION = '2024-05-01';
const FIRST_DAY = new Date('2024-04-20T12:00:00+08:00');
const SECOND_DAY = new Date('2024-08-01T12:00:00+08:00');

/** An operator like nobody's. */
export const anOperator = operatorSchema.parse({
  name: { zh: '样例公司', en: 'Sample Co.' },
  shortName: { zh: '样例', en: 'Sample' },
  platform: { zh: '样例平台', en: 'Sample Platform' },
  address: { zh: '中国北京市', en: 'Beijing, PRC' },
  signingPlace: { zh: '中国北京市', en: 'Beijing, PRC' },
  court: { zh: '有管辖权的人民法院', en: 'the competent people’s court' },
});

/** Each clause, heading and component on the lines that the tests name. */
const TEXTS: Record<Locale, string> = {
  zh: `---
title: 样例条款
version: 2024-05-01
publishedOn: 2024-04-20
effectiveFrom: 2024-05-01
summaryOfChanges: 第一版。
---

<Clause id="0.1">

由<Fact name="operator.name"/>运营，见[第 1.2 条](#1.2)。

</Clause>

## 范围

<Clause id="1.1">

用户不得：

<Clause id="1.1.1">

违法；

</Clause>

</Clause>

<Clause id="1.2">

<Highlight>

不承担责任。

</Highlight>

<Table name="retention"/>

</Clause>
`,
  en: `---
title: Sample Terms
version: 2024-05-01
publishedOn: 2024-04-20
effectiveFrom: 2024-05-01
summaryOfChanges: First version.
---

<Clause id="0.1">

It is operated by <Fact name="operator.name"/>, see [clause 1.2](#1.2).

</Clause>

## Scope

<Clause id="1.1">

The user must not:

<Clause id="1.1.1">

break the law;

</Clause>

</Clause>

<Clause id="1.2">

<Highlight>

There is no liability.

</Highlight>

<Table name="retention"/>

</Clause>
`,
};

export type LegalFolder = {
  folder: string;
  key: { document: string; version: string };
  file: (locale: Locale) => string;
  /** Replaces words in one text, as an editor might. */
  edit: (locale: Locale, from: string, to: string) => void;
  /** The line that words stand on, from 1. */
  lineOf: (locale: Locale, words: string) => number;
};

/** A folder like content/legal with one small version in both languages. It goes when the test is over. */
export function aLegalFolder({ version = VERSION }: { version?: string } = {}): LegalFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'legal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, DOCUMENT, version), { recursive: true });
  const sample = legalFolderAt(folder, { document: DOCUMENT, version });
  for (const locale of ['zh', 'en'] as const) writeFileSync(sample.file(locale), TEXTS[locale]);
  const names = { zh: '样例条款', en: 'Sample Terms' };
  const documents = {
    prevailingLanguage: 'zh',
    documents: [{ document: DOCUMENT, title: names, about: names }],
  };
  writeFileSync(path.join(folder, 'documents.json'), JSON.stringify(documents, null, 2));
  stateTranslated(folder, { ...sample.key, locale: 'zh' });
  return sample;
}

/** The sample published, and a draft after it that the lint finds nothing in. It is begun on the day of `SECOND_DAY`. */
export function aSecondDraft(): LegalFolder {
  const { folder, key } = aLegalFolder();
  const published = preparePublication(key, { operator: anOperator, now: FIRST_DAY, folder });
  if (!published.ok) throw new Error(published.reason);
  addToLock(folder, key, published.value);
  const next = { ...key, version: '2024-09-01' };
  const started = startVersion(next, { now: SECOND_DAY, folder });
  if (!started.ok) throw new Error(started.reason);
  const draft = legalFolderAt(folder, next);
  draft.edit('zh', 'TODO 用几句话写明这一版改了什么', '用户的义务写得更明白。');
  draft.edit(
    'en',
    'TODO Say in a few sentences what this version changes',
    'The duties of users are plainer.',
  );
  draft.edit('zh', '违法；', '违反法律；');
  draft.edit('en', 'break the law;', 'act against the law;');
  stateTranslated(folder, { ...next, locale: 'zh' });
  return draft;
}

/** What the lint finds in a draft by one rule. */
export function lint(
  { folder, key }: Pick<LegalFolder, 'folder' | 'key'>,
  rule: Rule,
  now: Date = SECOND_DAY,
): Finding[] {
  const context = readCheckContext(anOperator, now, folder);
  const read = (locale: Locale) =>
    readVersionText(folder, { ...key, locale }, currentValues(locale, anOperator));
  return checkDraft(context, key, { zh: read('zh'), en: read('en') }).filter((found) => found.rule === rule);
}

function legalFolderAt(folder: string, key: LegalFolder['key']): LegalFolder {
  const file = (locale: Locale) => path.join(folder, key.document, key.version, `${locale}.mdx`);
  return {
    folder,
    key,
    file,
    edit: (locale, from, to) => {
      const text = readFileSync(file(locale), 'utf8');
      if (!text.includes(from)) throw new Error(`“${from}” isn't in the sample`);
      writeFileSync(file(locale), text.replace(from, to));
    },
    lineOf: (locale, words) => {
      const lines = readFileSync(file(locale), 'utf8').split('\n');
      const index = lines.findIndex((line) => line.includes(words));
      if (index < 0) throw new Error(`“${words}” isn't in the sample`);
      return index + 1;
    },
  };
}
