import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOperator, aSecondDraft, lint } from '@/tests/support/legal-folder';
import { checkLegal } from '../check';

const WAIVER = { document: 'sample-terms', version: '2024-09-01', clause: '1.1.1', rule: 'highlighting' };
const reason = 'It quotes the law, which limits nothing.';

function waive(folder: string, waiver: object): void {
  writeFileSync(path.join(folder, 'waivers.json'), JSON.stringify([waiver]));
}

describe('a waiver', () => {
  it('takes away what it names, and nothing else', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '损失由用户自行承担；');
    draft.edit('zh', '用户不得：', '运营者概不负责：');
    waive(draft.folder, { ...WAIVER, reason });
    expect(lint(draft, 'highlighting').map(({ clause }) => clause)).toEqual(['1.1']);
  });

  it('that waives nothing is an error', () => {
    const draft = aSecondDraft();
    waive(draft.folder, { ...WAIVER, reason });
    expect(lint(draft, 'highlighting')).toMatchObject([
      { message: expect.stringContaining('waives nothing') as unknown },
    ]);
  });

  it('for a version that is not there is an error', async () => {
    const draft = aSecondDraft();
    waive(draft.folder, { ...WAIVER, version: '2030-01-01', reason });
    const { errors } = await checkLegal(anOperator, new Date('2024-08-01T12:00:00+08:00'), draft.folder);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("2030-01-01, which isn't there"),
    ]);
  });

  it.each([
    { ...WAIVER, reason: 'short' },
    { ...WAIVER, reason, rule: 'spelling' },
  ])('needs a reason and a rule that there is', async (waiver) => {
    const draft = aSecondDraft();
    waive(draft.folder, waiver);
    const { errors } = await checkLegal(anOperator, new Date(), draft.folder);
    expect(errors[0]?.file).toMatch(/waivers\.json$/);
  });
});
