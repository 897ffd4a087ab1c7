import { describe, expect, it } from 'vitest';
import { anOperator } from '@/tests/support/legal-folder';
import { contactFields } from './fields';
import { DISCLOSURE_TABLES, type TableName } from './tables';

const names = Object.keys(DISCLOSURE_TABLES) as TableName[];
const affiliate = {
  name: { zh: '关联公司甲', en: 'Affiliate A' },
  contact: { zh: '电话', en: 'Phone' },
  purpose: { zh: '联系', en: 'Contact' },
  method: { zh: '查看', en: 'Viewing' },
  kinds: { zh: '姓名', en: 'Name' },
};

describe('the generated tables', () => {
  it.each(names)(
    '%s has a word in every cell, as many as columns, the same rows in both languages',
    (name) => {
      const [zh, en] = (['zh', 'en'] as const).map((locale) => DISCLOSURE_TABLES[name](locale, anOperator));
      for (const { rows, columns } of [zh, en].flatMap((table) => table ?? [])) {
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          expect(row.every((cell) => cell.trim() !== '' && !/[{}]/.test(cell))).toBe(true);
        }
      }
      expect(en?.rows).toHaveLength(zh?.rows.length ?? -1);
    },
  );

  it('list every field of the contact form, with sharing only where somebody is shared with', () => {
    const count = Object.keys(contactFields).length;
    const shares = { ...anOperator, affiliates: [affiliate] };
    expect(DISCLOSURE_TABLES['collected.contact']('en', shares).rows).toHaveLength(count);
    expect(DISCLOSURE_TABLES['collected.contact']('en', anOperator).rows).toHaveLength(count - 1);
  });

  it('say which fields are needed only in the case that their label names', () => {
    const needed = (locale: 'zh' | 'en') =>
      DISCLOSURE_TABLES['collected.rights'](locale).rows.map(([, cell]) => cell);
    expect(new Set(needed('zh'))).toEqual(new Set(['必需', '可选', '所述情形下必需']));
    expect(new Set(needed('en'))).toEqual(new Set(['Needed', 'Optional', 'Needed in that case']));
  });

  it('name each recipient, or say that there is none', () => {
    const none = DISCLOSURE_TABLES.recipients('zh', anOperator);
    expect(none.rows).toEqual([]);
    expect(none.none).toBe('目前没有向任何关联公司提供个人信息。');
    const some = DISCLOSURE_TABLES.recipients('zh', { ...anOperator, affiliates: [affiliate] });
    expect(some.rows).toEqual([['关联公司甲', '电话', '联系', '查看', '姓名']]);
  });
});
