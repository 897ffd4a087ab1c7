import { describe, expect, it, vi } from 'vitest';
import type { Session } from './client';
import { TrialFault } from './faults';
import { type StoreSetup, TrialStore } from './store';

type Pieces = { session?: Partial<Session>; setup?: Partial<StoreSetup> };

function aStore({ session = {}, setup = {} }: Pieces = {}) {
  const close = vi.fn();
  const open = vi.fn((): Session => ({
    load: () => Promise.resolve(),
    run: ({ input }) => Promise.resolve({ result: { seen: input }, extra: {} }),
    cancel: () => Promise.resolve(true),
    traffic: () => ({ sentBytes: 0, requests: [] }),
    close,
    ...session,
  }));
  const store = new TrialStore(
    {
      worker: { url: '/w.js', kind: 'module' },
      assets: {},
      limits: { bytes: 8, characters: 5 },
      accept: ['image/png', '.bmp'],
      open,
      ...setup,
    },
    null,
  );
  const state = () => store.snapshot().state;
  return { store, state, open, close };
}

const picture = (bytes: number, type = 'image/png') => ({
  file: new Blob([new Uint8Array(bytes)], { type }),
});

describe('a trial on a page', () => {
  it('starts nothing before it is asked to, and then runs what was chosen', async () => {
    const { store, state, open } = aStore();
    await store.choose({ text: 'abc' });
    expect(open).not.toHaveBeenCalled();
    expect(state().name).toBe('idle');
    await store.load();
    expect(state().name).toBe('done');
    expect(store.snapshot().shown).toMatchObject({ result: { seen: 'abc' }, running: false });
  });

  it('runs what is chosen once it is loaded', async () => {
    const { store, state } = aStore();
    await store.load();
    expect(state().name).toBe('ready');
    await store.choose(picture(3));
    expect(state().name).toBe('done');
  });

  it.each([
    [picture(9), 'too-large'],
    [picture(3, 'text/html'), 'wrong-kind'],
    [picture(0), 'empty'],
    [{ text: ' ' }, 'empty'],
    [{ text: 'abcdef' }, 'too-long'],
  ])('refuses what it can’t take, and stays loaded (%#)', async (chosen, fault) => {
    const { store, state } = aStore();
    await store.load();
    await store.choose(chosen);
    expect(state()).toEqual({ name: 'failed', fault, kept: true });
    await store.choose({ text: 'abc' });
    expect(state().name).toBe('done');
  });

  it('knows a file by its name where the system doesn’t know its type', async () => {
    const { store, state } = aStore();
    await store.load();
    await store.choose({ file: new File(['x'], 'A.BMP') });
    expect(state().name).toBe('done');
  });

  it('shows the last of several inputs, however late an earlier one ends', async () => {
    const ends: (() => void)[] = [];
    const run: Session['run'] = ({ input }) =>
      new Promise((resolve) => ends.push(() => resolve({ result: { seen: input }, extra: {} })));
    const { store } = aStore({ session: { run } });
    await store.load();
    const first = store.choose({ text: 'one' });
    const second = store.choose({ text: 'two' });
    await vi.waitFor(() => expect(ends).toHaveLength(2));
    ends[1]?.();
    ends[0]?.();
    await Promise.all([first, second]);
    expect(store.snapshot().shown?.result).toEqual({ seen: 'two' });
  });

  it('is at work as soon as a sample is asked for, and says so where the sample doesn’t come', async () => {
    const { store, state } = aStore();
    await store.load();
    await store.choose({ text: 'abc' });
    const open = () => Promise.reject(new TrialFault('offline'));
    const running = store.choose({ open, sample: 'one' });
    expect(state().name).toBe('running');
    await running;
    expect(state()).toEqual({ name: 'failed', fault: 'offline', kept: true });
    await store.choose({ open: () => Promise.resolve(new Blob(['x'])), sample: 'one' });
    expect(state().name).toBe('done');
    expect(store.snapshot().shown?.chosen).toMatchObject({ sample: 'one' });
  });

  it('lives on after a broken file and starts a new worker after one that ran out of memory', async () => {
    let fault: 'broken' | 'out-of-memory' | null = 'broken';
    const run: Session['run'] = () =>
      fault ? Promise.reject(new TrialFault(fault)) : Promise.resolve({ result: {}, extra: {} });
    const { store, state, open, close } = aStore({ session: { run } });
    await store.load();
    await store.choose({ text: 'a' });
    expect(state()).toEqual({ name: 'failed', fault: 'broken', kept: true });
    fault = 'out-of-memory';
    await store.choose({ text: 'a' });
    expect(state()).toEqual({ name: 'failed', fault: 'out-of-memory', kept: false });
    expect(close).toHaveBeenCalledOnce();
    fault = null;
    await store.choose({ text: 'a' });
    expect(state().name).toBe('done');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('ends the worker and forgets the input when it is cleared', async () => {
    const { store, state, close } = aStore();
    await store.load();
    await store.choose({ text: 'abc' });
    store.clear();
    expect(close).toHaveBeenCalledOnce();
    expect(state().name).toBe('idle');
    expect(store.snapshot()).toMatchObject({ shown: null, waiting: null });
  });

  it('keeps the worker when a run is cancelled in time, and ends one that doesn’t give way', async () => {
    for (const kept of [true, false]) {
      const run: Session['run'] = () => new Promise(() => undefined);
      const { store, state, close } = aStore({ session: { run, cancel: () => Promise.resolve(kept) } });
      await store.load();
      void store.choose({ text: 'abc' });
      await vi.waitFor(() => expect(state().name).toBe('running'));
      await store.cancel();
      expect(state()).toEqual({ name: 'cancelled', kept });
      expect(close).toHaveBeenCalledTimes(kept ? 0 : 1);
    }
  });

  it('says so where the browser can’t run it, or the files don’t come', async () => {
    const throwing = (code: 'unsupported' | 'offline') =>
      aStore({ session: { load: () => Promise.reject(new TrialFault(code)) } });
    const none = throwing('unsupported');
    await none.store.load();
    expect(none.state().name).toBe('unsupported');
    const offline = throwing('offline');
    await offline.store.load();
    expect(offline.state()).toEqual({ name: 'failed', fault: 'offline', kept: false });
  });
});
