import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTellingSound } from '@/tests/bench/outbox/report';
import { killWorkers } from '@/tests/bench/outbox/run';

it('workers that are killed at random points lose no message, and send none under two Message-IDs', async () => {
  // Beside node_modules, which the bundle of the worker needs.
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(`${process.cwd()}/build/kills-`);
  try {
    const figures = await killWorkers({ root: process.cwd(), folder }, 5);
    expect(isTellingSound(figures), JSON.stringify(figures)).toBe(true);
    for (const { killsAtWork, messages } of figures) {
      expect(messages).toBe(50);
      expect(killsAtWork).toBeGreaterThan(0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
