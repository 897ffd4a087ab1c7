import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { aLegalFolder, anOperator, type LegalFolder } from '@/tests/support/legal-folder';
import { checkLegal } from './check';

const now = new Date('2024-04-20T00:00:00+08:00');

type Fault = {
  name: string;
  plant: (sample: LegalFolder) => void;
  /** Where it is reported: the language's file, and words on that line after planting. */
  at: [Locale, string];
  says: string;
};

function inBoth(sample: LegalFolder, from: string, to: string): void {
  sample.edit('zh', from, to);
  sample.edit('en', from, to);
}

const faults: Fault[] = [
  {
    name: 'a clause missing in one language',
    plant: (sample) => sample.edit('en', '<Clause id="1.1.1">\n\nbreak the law;\n\n</Clause>\n\n', ''),
    at: ['en', '<Clause id="1.1">'],
    says: 'Clause 1.1.1 is missing in this language',
  },
  {
    name: 'a clause id that is there twice',
    plant: (sample) => inBoth(sample, 'id="1.2"', 'id="1.1"'),
    at: ['zh', '<Highlight>'],
    says: 'Clause 1.1 is there twice',
  },
  {
    name: 'a clause without an id',
    plant: (sample) => sample.edit('zh', '<Clause id="1.2">', '<Clause>'),
    at: ['zh', '<Clause>'],
    says: '<Clause> needs id',
  },
  {
    name: 'something that is not a clause id',
    plant: (sample) => inBoth(sample, 'id="1.2"', 'id="1.b"'),
    at: ['en', 'id="1.b"'],
    says: '“1.b” is not a clause id',
  },
  {
    name: 'clauses out of order',
    plant: (sample) =>
      inBoth(sample, '<Clause id="1.1.1">', '<Clause id="1.1.2">\n\nx\n\n</Clause>\n\n<Clause id="1.1.1">'),
    at: ['zh', 'id="1.1.1"'],
    says: 'Clause 1.1.1 comes after clause 1.1.2',
  },
  {
    name: 'a nested clause whose id begins otherwise than that of its clause',
    plant: (sample) => inBoth(sample, 'id="1.1.1"', 'id="1.15"'),
    at: ['en', 'id="1.15"'],
    says: 'Clause 1.15 stands inside clause 1.1',
  },
  {
    name: 'a clause in the wrong section',
    plant: (sample) => inBoth(sample, 'id="1.2"', 'id="2.1"'),
    at: ['zh', 'id="2.1"'],
    says: 'Clause 2.1 stands in section 1',
  },
  {
    name: 'a section without clauses',
    plant: (sample) => inBoth(sample, '<Clause id="1.2">', '## Empty\n\n## Full\n\n<Clause id="3.1">'),
    at: ['en', '## Empty'],
    says: 'The section “Empty” holds no clause',
  },
  {
    name: 'sections that one language has not',
    plant: (sample) => sample.edit('en', '## Scope\n', ''),
    at: ['en', '---'],
    says: 'This text has 1 sections',
  },
  {
    name: 'an unknown fact',
    plant: (sample) => sample.edit('zh', 'operator.name', 'operator.motto'),
    at: ['zh', 'operator.motto'],
    says: 'There is no fact named “operator.motto”',
  },
  {
    name: 'a fact named like a property of every object',
    plant: (sample) => sample.edit('zh', 'operator.name', 'constructor'),
    at: ['zh', 'constructor'],
    says: 'There is no fact named “constructor”',
  },
  {
    name: 'an unknown table',
    plant: (sample) => sample.edit('en', 'name="retention"', 'name="prices"'),
    at: ['en', 'prices'],
    says: 'There is no table named “prices”',
  },
  {
    name: 'a cross reference to no clause',
    plant: (sample) => sample.edit('en', '(#1.2)', '(#7.2)'),
    at: ['en', '#7.2'],
    says: 'There is no clause 7.2 to refer to',
  },
  {
    name: 'highlighting in one language only',
    plant: (sample) => {
      sample.edit('en', '<Highlight>\n\n', '');
      sample.edit('en', '</Highlight>\n\n', '');
    },
    at: ['en', 'id="1.2"'],
    says: "Clause 1.2 isn't highlighted as in",
  },
  {
    name: 'text outside any clause',
    plant: (sample) => sample.edit('zh', '## 范围\n', '## 范围\n\n流浪的文字\n'),
    at: ['zh', '流浪的文字'],
    says: 'stands outside any clause',
  },
  {
    name: 'text after a nested clause',
    plant: (sample) => sample.edit('zh', '违法；\n\n</Clause>\n', '违法；\n\n</Clause>\n\n后文\n'),
    at: ['zh', '后文'],
    says: 'Clause 1.1 goes on after a clause that stands in it',
  },
  {
    name: 'a heading inside a clause',
    plant: (sample) => sample.edit('zh', '用户不得：', '## 标题'),
    at: ['zh', '## 标题'],
    says: 'A heading stands inside a clause',
  },
  {
    name: 'a clause inside a highlight',
    plant: (sample) => sample.edit('en', 'There is no liability.', '<Clause id="1.2.1">\n\nx\n\n</Clause>'),
    at: ['en', 'id="1.2.1"'],
    says: 'A clause stands inside <Highlight>',
  },
  {
    name: 'an empty clause',
    plant: (sample) => sample.edit('zh', '违法；\n\n', ''),
    at: ['zh', 'id="1.1.1"'],
    says: 'Clause 1.1.1 is empty',
  },
  {
    name: 'publication after taking effect',
    plant: (sample) => inBoth(sample, 'publishedOn: 2024-04-20', 'publishedOn: 2024-05-02'),
    at: ['zh', 'title:'],
    says: 'publishedOn (2024-05-02) is later than effectiveFrom (2024-05-01)',
  },
  {
    name: 'a day that does not exist',
    plant: (sample) => sample.edit('en', 'publishedOn: 2024-04-20', 'publishedOn: 2024-04-31'),
    at: ['en', 'publishedOn'],
    says: 'publishedOn: not a date written YYYY-MM-DD',
  },
  {
    name: 'a folder that is not named by the effective date',
    plant: (sample) => inBoth(sample, 'effectiveFrom: 2024-05-01', 'effectiveFrom: 2024-06-01'),
    at: ['zh', 'title:'],
    says: 'effectiveFrom is 2024-06-01, but the folder is 2024-05-01',
  },
  {
    name: 'a version that is not the effective date',
    plant: (sample) => inBoth(sample, '\nversion: 2024-05-01', '\nversion: 2024-05-02'),
    at: ['en', 'title:'],
    says: 'version is 2024-05-02, not 2024-05-01',
  },
  {
    name: 'dates that differ between the languages',
    plant: (sample) => sample.edit('en', 'publishedOn: 2024-04-20', 'publishedOn: 2024-04-21'),
    at: ['en', 'title:'],
    says: 'publishedOn is 2024-04-21, but 2024-04-20 in',
  },
  {
    name: 'code',
    plant: (sample) => sample.edit('zh', '违法；', '违法 {1 + 1}；'),
    at: ['zh', '1 + 1'],
    says: 'Text in curly brackets is not allowed',
  },
];

describe('the check of the legal documents', () => {
  it('finds nothing wrong in a sound version and says that it is a draft', async () => {
    const { errors, notices } = await checkLegal(anOperator, now, aLegalFolder().folder);
    expect(errors).toEqual([]);
    expect(notices).toEqual(["sample-terms 2024-05-01 is a draft: it isn't published yet. 草稿，尚未公布。"]);
  });

  it.each(faults)('finds $name and names its file, its line and a remedy', async ({ plant, at, says }) => {
    const sample = aLegalFolder();
    plant(sample);
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    const [locale, words] = at;
    const error = errors.find(
      ({ message, file }) => message.includes(says) && file.endsWith(`/${locale}.mdx`),
    );
    expect(errors.map(({ message }) => message).join('\n')).toContain(says);
    expect(error?.fix).toMatch(/\w/);
    // A clause that is there twice is reported at the second one, two lines above its first highlight.
    const expected = says.includes('twice') ? sample.lineOf(locale, words) - 2 : sample.lineOf(locale, words);
    expect(error?.line).toBe(expected);
  });

  it('finds a missing language', async () => {
    const sample = aLegalFolder();
    rmSync(sample.file('en'));
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ line: 1, message: 'This file is missing.' });
    expect(errors[0]?.file).toMatch(/sample-terms\/2024-05-01\/en\.mdx$/);
  });

  it('finds a version folder that is not a date', async () => {
    const sample = aLegalFolder();
    renameSync(path.dirname(sample.file('zh')), path.join(sample.folder, 'sample-terms/next'));
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    expect(errors.map(({ message }) => message)).toEqual(['“next” is not a date.']);
  });

  it('finds a document that nobody listed', async () => {
    const sample = aLegalFolder();
    mkdirSync(path.join(sample.folder, 'cookie-notice'));
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    expect(errors[0]?.file).toMatch(/documents\.json$/);
    expect(errors[0]?.message).toContain('cookie-notice');
  });
});
