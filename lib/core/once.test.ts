import { describe, expect, it, vi } from 'vitest';
import { keptUnlessDeveloping, once } from './once';

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

describe('what is kept', () => {
  it('is worked out once for each key, nothing included, and anew after it threw', () => {
    const work = vi.fn((key: string) => (key === 'none' ? undefined : { key }));
    work.mockImplementationOnce(() => {
      throw new Error('planted');
    });
    const get = keptUnlessDeveloping(work);
    expect(() => get('a')).toThrow('planted');
    expect(get('a')).toEqual({ key: 'a' });
    expect(get('a')).toBe(get('a'));
    expect([get('none'), get('none')]).toEqual([undefined, undefined]);
    expect(work).toHaveBeenCalledTimes(3);
  });
});
