import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

// Silence is the passing state: a warning nobody expected fails the test that caused it. A test that expects one
// replaces the method with `vi.spyOn(console, 'error').mockImplementation(…)`.
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  console.error = (...parts: unknown[]) => void said.push(format(...parts));
  console.warn = (...parts: unknown[]) => void said.push(format(...parts));
});

afterEach(() => {
  if (said.length > 0) throw new Error(`Unexpected console output:\n${said.join('\n')}`);
});
