import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { describe, expect, it, vi } from 'vitest';
import { untilUnlocked } from './until-unlocked';

const locked = new DriverAdapterError({ kind: 'SocketTimeout' });

describe('a step that waits for the lock', () => {
  it('is done again until the lock is free', async () => {
    let attempts = 0;
    const step = () => ((attempts += 1) < 4 ? Promise.reject(locked) : Promise.resolve('done'));
    await expect(untilUnlocked(step)).resolves.toBe('done');
    expect(attempts).toBe(4);
  });

  it('that fails for another reason isn’t repeated', async () => {
    const step = vi.fn(() => Promise.reject(new Error('planted')));
    await expect(untilUnlocked(step)).rejects.toThrow('planted');
    expect(step).toHaveBeenCalledOnce();
  });
});
