import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile';

describe('a turnstile', () => {
  it('lets callers through one at a time, in the order they came', async () => {
    const turnstile = new Turnstile();
    const seen: string[] = [];
    const walk = (name: string, ms: number) =>
      turnstile.pass(async () => {
        seen.push(`${name} in`);
        await wait(ms);
        seen.push(`${name} out`);
      });
    await Promise.all([walk('a', 20), walk('b', 1), walk('c', 5)]);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  it('opens again after a caller failed', async () => {
    const turnstile = new Turnstile();
    const failing = turnstile.pass(() => Promise.reject(new Error('planted')));
    await expect(failing).rejects.toThrow('planted');
    await expect(turnstile.pass(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('isn’t confused by a caller that leaves twice', async () => {
    const turnstile = new Turnstile();
    const leave = await turnstile.enter();
    leave();
    const second = await turnstile.enter();
    leave();
    let third = false;
    void turnstile.enter().then(() => (third = true));
    await wait(5);
    expect(third).toBe(false);
    second();
    await wait(5);
    expect(third).toBe(true);
  });
});
