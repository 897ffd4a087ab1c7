import { expect, it } from 'vitest';
import { compareTexts } from '@/lib/legal/redline';
import type { ComparedClause } from '@/lib/legal/redline-clauses';
import { drawRedline } from './draw-redline';

function clause(id: string, text: string, isHighlighted = false): ComparedClause {
  return { id, parent: null, blocks: [{ kind: 'paragraph', text, isHighlighted }] };
}

const section = (title: string, ...clauses: ComparedClause[]) => ({ anchor: '', label: '1', title, clauses });

it('a redline without colour marks what was added and removed, and leaves out what stayed', () => {
  const redline = compareTexts(
    [
      section(
        '范围',
        clause('1.1', '不变。'),
        clause('1.2', '用户应当备份用户数据。'),
        clause('1.3', '旧条款。'),
      ),
    ],
    [
      section(
        '适用范围',
        clause('1.1', '不变。'),
        clause('1.2', '用户应当定期备份用户数据。', true),
        clause('1.4', '新条款。'),
      ),
    ],
    'zh',
  );
  const marks = { added: (text: string) => `{+${text}+}`, removed: (text: string) => `[-${text}-]` };
  expect(drawRedline(redline, marks)).toEqual([
    'added 1, removed 1, changed 1, moved 0, unchanged 1',
    '',
    '# 1 {+适用+}范围 (renamed)',
    '~ 1.2 changed, highlighting begins',
    '    ! 用户应当{+定期+}备份用户数据。',
    '- 1.3 removed',
    '      [-旧条款。-]',
    '+ 1.4 added',
    '      {+新条款。+}',
  ]);
});
