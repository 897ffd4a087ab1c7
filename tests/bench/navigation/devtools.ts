// Chromium's own protocol over a pipe. Whoever attaches to a page as Playwright does switches prerendering off; attached to
// the tab, as DevTools is, one leaves it on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { chromium } from '@playwright/test';
import { launchOptions } from '@/tests/support/browser';

type Message = {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};

export type Devtools = {
  /** Resolves with the answer's result; rejects where the browser refuses. */
  send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  onEvent: (listener: (method: string, params: unknown) => void) => void;
  close: () => Promise<void>;
};

/** Starts a browser with an empty profile under `folder`. */
export function launchDevtools(folder: string): Devtools {
  const browser = launchOptions.executablePath ?? chromium.executablePath();
  const args = [
    '--headless',
    '--remote-debugging-pipe',
    '--window-size=1440,900',
    `--user-data-dir=${folder}`,
  ];
  const child = spawn(browser, [...args, ...launchOptions.args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  readMessages(fromBrowser, ({ id, method, params, result, error }) => {
    if (method) for (const listener of listeners) listener(method, params);
    const asked = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  let last = 0;
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    onEvent: (listener) => void listeners.push(listener),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Messages end with a null byte. */
function readMessages(stream: Readable, take: (message: Message) => void): void {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (text + chunk).split('\0');
    text = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part) as Message);
  });
}
