import { describe, expect, it } from 'vitest';
import { aLegalFolder, anOperator } from '@/tests/support/legal-folder';
import { currentValues } from './facts';
import { listHighlights } from './highlights';
import { readVersionText } from './version-text';

function highlightsOf(edit: (text: ReturnType<typeof aLegalFolder>) => void, locale: 'zh' | 'en' = 'en') {
  const sample = aLegalFolder();
  edit(sample);
  const text = readVersionText(sample.folder, { ...sample.key, locale }, currentValues(locale, anOperator));
  return listHighlights(text.outline, locale);
}

describe('the list of highlighted clauses', () => {
  it('names each with the beginning of its highlighted words, by section', () => {
    expect(highlightsOf(() => undefined, 'zh')).toEqual([
      { anchor: 'section-1', title: '范围', clauses: [{ id: '1.2', words: '不承担责任', items: [] }] },
    ]);
  });

  it.each([
    [
      'The operator is not liable for any indirect or consequential damage whatsoever.',
      'The operator is not liable for any indirect or consequential…',
    ],
    [
      'The operator may end the service at any time, and losses are borne by the user.',
      'The operator may end the service at any time…',
    ],
  ])('cuts a long sentence at its last pause, or between words', (long, short) => {
    const [section] = highlightsOf((sample) => sample.edit('en', 'There is no liability.', long));
    expect(section?.clauses[0]?.words).toBe(short);
  });

  it('lists highlighted items with the clause whose sentence they end', () => {
    const items =
      '</Highlight>\n\n<Clause id="1.2.1">\n\n<Highlight>\n\nfloods;\n\n</Highlight>\n\n</Clause>\n';
    const [section] = highlightsOf((sample) => {
      sample.edit('en', '<Table name="retention"/>\n', '');
      sample.edit('en', '</Highlight>\n', items);
    });
    expect(section?.clauses).toEqual([{ id: '1.2', words: 'There is no liability', items: ['1.2.1'] }]);
  });
});
