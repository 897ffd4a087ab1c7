import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Gathering } from './gathering';

function recorded(most: number, bad: readonly number[] = []) {
  const groups: number[][] = [];
  const gathering = new Gathering<number>(async (items) => {
    groups.push(items);
    await wait(2);
    const found = items.find((item) => bad.includes(item));
    if (found !== undefined) throw new Error(`bad ${found}`);
  }, most);
  return { groups, gathering };
}

describe('a gathering', () => {
  it('does the first alone and at once, and what comes meanwhile together, in order', async () => {
    const { groups, gathering } = recorded(10);
    await Promise.all([1, 2, 3, 4].map((item) => gathering.add(item)));
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('takes no more at once than it may', async () => {
    const { groups, gathering } = recorded(2);
    await Promise.all([1, 2, 3, 4, 5].map((item) => gathering.add(item)));
    expect(groups).toEqual([[1], [2, 3], [4, 5]]);
  });

  it('refuses only whoever asked for what fails', async () => {
    const { groups, gathering } = recorded(10, [3]);
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => gathering.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(groups).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
  });

  it('goes on after a failure', async () => {
    const { gathering } = recorded(10, [1]);
    await expect(gathering.add(1)).rejects.toThrow('bad 1');
    await expect(gathering.add(2)).resolves.toBeUndefined();
  });
});
