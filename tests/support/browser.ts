import { findChromium } from '@/lib/commands/bootstrap/chromium.mjs';

/** How every browser of the tests is started: quiet, without a word to anybody outside this machine. */
export const launchOptions = {
  // Absent where Playwright's own is the one to take.
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
