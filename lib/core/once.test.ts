import { describe, expect, it, vi } from 'vitest';
import { once } from './once';

describe('work done once', () => {
  it('is shared by all who ask, also before it is finished', async () => {
    const work = vi.fn(() => Promise.resolve({}));
    const get = once(work);
    const [first, second] = await Promise.all([get(), get()]);
    expect(second).toBe(first);
    expect(await get()).toBe(first);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done for each key', async () => {
    const get = once((key: string) => Promise.resolve({ key }));
    expect((await get('a')).key).toBe('a');
    expect((await get('b')).key).toBe('b');
    expect(await get('a')).toBe(await get('a'));
  });

  it('that failed is told to all who waited, and is done anew for the next', async () => {
    const work = vi.fn(() => Promise.resolve('done')).mockRejectedValueOnce(new Error('planted'));
    const get = once(work);
    const outcomes = await Promise.allSettled([get(), get()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(work).toHaveBeenCalledOnce();
    await expect(get()).resolves.toBe('done');
    await expect(get()).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });
});
