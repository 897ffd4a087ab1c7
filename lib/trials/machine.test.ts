import { describe, expect, it } from 'vitest';
import { IDLE, isLoaded, nextState, type TrialEvent, type TrialState } from './machine';

const after = (...events: TrialEvent[]) => events.reduce<TrialState>(nextState, IDLE);
const load: TrialEvent = { type: 'load', total: 100 };
const loaded: TrialEvent = { type: 'loaded' };
const run: TrialEvent = { type: 'run' };
const finish: TrialEvent = { type: 'finish' };

describe('a trial', () => {
  it('goes from the button to a result', () => {
    expect(after(load)).toEqual({ name: 'loading', loaded: 0, total: 100 });
    expect(after(load, { type: 'bytes', loaded: 40 })).toEqual({ name: 'loading', loaded: 40, total: 100 });
    expect(after(load, loaded)).toEqual({ name: 'ready' });
    expect(after(load, loaded, run, { type: 'progress', done: 0.5 })).toEqual({ name: 'running', done: 0.5 });
    expect(after(load, loaded, run, finish)).toEqual({ name: 'done' });
    expect(after(load, loaded, run, finish, run)).toEqual({ name: 'running', done: 0 });
  });

  it('runs nothing before it is loaded', () => {
    expect(after(run)).toEqual(IDLE);
    expect(after(load, run).name).toBe('loading');
  });

  it('shows no more bytes than there are', () => {
    expect(after(load, { type: 'bytes', loaded: 101 })).toMatchObject({ loaded: 100 });
  });

  it('isn’t moved by messages that come late', () => {
    const cancelled = after(load, { type: 'cancel', kept: false });
    for (const event of [
      { type: 'bytes', loaded: 9 },
      loaded,
      finish,
      { type: 'progress', done: 1 },
    ] as const)
      expect(nextState(cancelled, event)).toEqual(cancelled);
    expect(after(load, loaded, run, finish, { type: 'cancel', kept: true })).toEqual({ name: 'done' });
  });

  it('is loaded once, however often the button is pressed', () => {
    expect(after(load, { type: 'bytes', loaded: 40 }, load)).toMatchObject({ loaded: 40 });
    expect(after(load, loaded, load)).toEqual({ name: 'ready' });
  });

  it('lives on after a fault of the input, and must be loaded again after one of the worker', () => {
    const broken = after(load, loaded, run, { type: 'fail', fault: 'broken', kept: true });
    expect(isLoaded(broken)).toBe(true);
    expect(nextState(broken, run)).toEqual({ name: 'running', done: 0 });
    const lost = after(load, loaded, run, { type: 'fail', fault: 'out-of-memory', kept: false });
    expect(isLoaded(lost)).toBe(false);
    expect(nextState(lost, load).name).toBe('loading');
    expect(isLoaded(after({ type: 'fail', fault: 'wrong-kind', kept: true }))).toBe(false);
  });

  it('can be cancelled and cleared', () => {
    expect(after(load, { type: 'cancel', kept: true })).toEqual({ name: 'cancelled', kept: false });
    expect(after(load, loaded, run, { type: 'cancel', kept: true })).toEqual({
      name: 'cancelled',
      kept: true,
    });
    expect(after(load, loaded, run, finish, { type: 'clear' })).toEqual(IDLE);
  });

  it('that a browser can’t run stays so', () => {
    const none = after({ type: 'unsupported' });
    for (const event of [load, loaded, run, finish, { type: 'clear' }] as const)
      expect(nextState(none, event)).toEqual({ name: 'unsupported' });
  });
});
