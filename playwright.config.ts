import { defineConfig } from '@playwright/test';
import type { Locale } from './lib/i18n/locales';
import { launchOptions } from './tests/support/browser';

/** What shows on every page of the server that all tests share comes when the others are done. */
const SITE_WIDE = '**/announcements.spec.ts';

export default defineConfig<{ locale: Locale }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // The same pictures for every system: what they show depends on none.
  snapshotPathTemplate: 'tests/pictures/kept/{projectName}/{arg}{ext}',
  globalSetup: './tests/support/e2e-global-setup.ts',
  reporter: [['dot'], ['json', { outputFile: 'build/reports/e2e.json' }]],
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time tells of a fault, too.
  retries: 0,
  // Long enough for a machine that is busy with something else.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions,
    timezoneId: 'Asia/Shanghai',
    // Recording costs a third of the time of every test, so it is for looking into one: PLAYWRIGHT_TRACE=on.
    trace: process.env.PLAYWRIGHT_TRACE === 'on' ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'zh', use: { locale: 'zh' }, testIgnore: SITE_WIDE },
    // What doesn't depend on the language is tagged and runs in one of them.
    { name: 'en', use: { locale: 'en' }, grepInvert: /@once/, testIgnore: SITE_WIDE },
    { name: 'zh-alone', use: { locale: 'zh' }, testMatch: SITE_WIDE, dependencies: ['zh', 'en'] },
    { name: 'en-alone', use: { locale: 'en' }, testMatch: SITE_WIDE, dependencies: ['zh-alone'] },
  ],
});
