import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anOperator } from '@/tests/support/legal-folder';
import { BrokenContent } from './content-error';
import { missingForMainland } from './mainland';
import { readOperator } from './operator';

const { name, shortName, platform, address, signingPlace, court } = anOperator;
const required = { name, shortName, platform, address, signingPlace, court };

function aFile(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'operator-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'operator.json');
  writeFileSync(file, text);
  return file;
}

describe('the operator’s facts', () => {
  it('are read from a file, and nothing optional is invented', () => {
    const { filings, contacts, affiliates, processors, social } = readOperator(
      aFile(JSON.stringify(required)),
    );
    expect({ filings, contacts, affiliates, processors, social }).toEqual({
      filings: {},
      contacts: {},
      affiliates: [],
      processors: [],
      social: [],
    });
  });

  it('are refused with the line of each wrong value', () => {
    const wrong = JSON.stringify({ ...required, court: { zh: '法院' } }, null, 2);
    const line = wrong.split('\n').findIndex((text) => text.includes('"court"')) + 1;
    try {
      readOperator(aFile(wrong));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof BrokenContent)) throw error;
      expect(error.errors).toHaveLength(1);
      expect(error.errors[0]).toMatchObject({ line, message: expect.stringContaining('court.en') as string });
    }
  });

  it('are refused when the file is missing', () => {
    expect(() => readOperator('/nowhere/operator.json')).toThrow('This file is missing.');
  });

  it('that a site in mainland China still needs are named', () => {
    expect(missingForMainland(anOperator).map(({ field }) => field)).toEqual([
      'filings.icp',
      'filings.publicSecurity',
      'contacts.privacy',
      'contacts.officer',
    ]);
    const complete = {
      ...anOperator,
      filings: { icp: '京ICP备0号', publicSecurity: { number: '0', url: 'https://beian.mps.gov.cn/' } },
      contacts: { privacy: 'privacy@example.com', officer: { zh: '某人', en: 'Somebody' } },
    };
    expect(missingForMainland(complete)).toEqual([]);
  });
});
