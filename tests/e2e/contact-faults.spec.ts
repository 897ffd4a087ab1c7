import Database from 'better-sqlite3';
import { databaseFile, keptLead, referencesOf } from '@/tests/support/contact-data';
import { ContactForm, expectNoSidewaysScroll, somebody } from '@/tests/support/contact-form';
import { expect, test } from '@/tests/support/fixtures';
import { freePort, type RunningServer, startServer } from '@/tests/support/server';

// The server waits this long for a lock before it gives up.
const BUSY_TIMEOUT_MS = 5_000;

let server: RunningServer;

/** Runs with the database held by somebody else, as a backup or an operator's tool would. */
async function whileLocked<Value>(act: () => Promise<Value>): Promise<Value> {
  const holder = new Database(databaseFile(server.dataDir));
  holder.exec('BEGIN EXCLUSIVE');
  try {
    return await act();
  } finally {
    holder.exec('ROLLBACK');
    holder.close();
  }
}

/** Asks these addresses again and again for a time, and gives the longest that an answer took, in milliseconds. */
async function slowestAnswer(paths: string[], forMs: number): Promise<number> {
  const begun = performance.now();
  let slowest = 0;
  while (performance.now() - begun < forMs) {
    for (const path of paths) {
      const asked = performance.now();
      expect((await fetch(server.origin + path)).status).toBe(200);
      slowest = Math.max(slowest, performance.now() - asked);
    }
  }
  return slowest;
}

/** Runs while the last step of a submission cannot be written. */
async function whileBroken(act: () => Promise<void>): Promise<void> {
  const operator = new Database(databaseFile(server.dataDir));
  operator.exec('ALTER TABLE "OutboxMessage" RENAME TO "Elsewhere"');
  try {
    await act();
  } finally {
    operator.exec('ALTER TABLE "Elsewhere" RENAME TO "OutboxMessage"');
    operator.close();
  }
}

test.describe('when the store fails', { tag: '@once' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 60_000 });
  test.use({ allowedComplaints: [/status of 503/] });

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    server = await startServer({ FORMS_PER_SOURCE: '1000' });
  });
  test.afterAll(() => server.stop());

  for (const [fault, meanwhile, language, javaScriptEnabled] of [
    ['is locked', whileLocked, 'zh', true],
    ['is locked', whileLocked, 'en', false],
    ['breaks half-way', whileBroken, 'en', true],
    ['breaks half-way', whileBroken, 'zh', false],
  ] as const) {
    test.describe(`in ${language}, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled, locale: language });

      test(`because it ${fault}, the form says so with a reference for support and loses nothing`, async ({
        page,
        messages,
        ownOrigins,
      }) => {
        ownOrigins.add(server.origin);
        const typed = somebody();
        const form = new ContactForm(page, messages.contact);
        await form.open(`${server.origin}/${language}/contact`);
        await form.fillIn(typed);
        const answer = page.waitForResponse((response) => response.request().method() === 'POST', {
          timeout: 30_000,
        });
        await meanwhile(async () => {
          await form.send();
          await expect(form.alert).toContainText(messages.contact.refused.unavailable.heading, {
            timeout: 3 * BUSY_TIMEOUT_MS,
          });
        });
        if (!javaScriptEnabled) expect((await answer).status()).toBe(503);
        await expect(page).toHaveTitle(language === 'zh' ? /^错误：/ : /^Error: /);
        await expect(page.locator('[data-reference]')).toHaveCount(0);
        const [faultId] = /[0-9A-HJKMNP-TV-Z]{26}/.exec(await form.alert.innerText()) ?? [];
        expect(faultId).toBeDefined();
        expect(await form.typed()).toEqual(typed);
        await expect(form.accept).toBeChecked();
        await expectNoSidewaysScroll(page);
        expect(referencesOf(server.dataDir, typed.email)).toEqual([]);
        const lines = server
          .output()
          .split('\n')
          .filter((line) => line.includes(`"requestId":"${faultId ?? ''}"`));
        expect(lines.filter((line) => line.includes('lead.failed'))).toHaveLength(1);

        const reference = await form.sendAndGetReference();
        expect(referencesOf(server.dataDir, typed.email)).toEqual([reference]);
      });
    });
  }

  test('a form that waits for a locked store keeps no page waiting, and is kept once the lock is gone', async ({
    page,
    messages,
    ownOrigins,
  }) => {
    ownOrigins.add(server.origin);
    const typed = somebody();
    const form = new ContactForm(page, messages.contact);
    await form.open(`${server.origin}/zh/contact`);
    await form.fillIn(typed);
    const slowest = await whileLocked(async () => {
      await form.send();
      return slowestAnswer(['/zh', '/en/technologies', '/api/health'], 2_000);
    });
    expect(slowest).toBeLessThan(1_000);
    await expect(page.locator('[data-reference]')).toBeVisible();
    expect(referencesOf(server.dataDir, typed.email)).toHaveLength(1);
  });

  test('nothing that anybody typed stands in what the server wrote', () => {
    const { name, phone, company, description } = somebody();
    const written = server.output();
    expect(written).toContain('lead.submitted');
    for (const text of [name, phone, '13800138000', 'sender-', company, description.trim().slice(0, 10)]) {
      expect(written).not.toContain(text);
    }
  });
});

test.describe('when the server is killed', { tag: '@once' }, () => {
  test.use({ allowedComplaints: [/ERR_CONNECTION_REFUSED|Failed to (fetch|load)/], locale: 'en' });

  test('the form keeps the text, and the next server takes it', async ({ page, messages, ownOrigins }) => {
    test.setTimeout(120_000);
    const port = String(await freePort());
    const killed = await startServer({ PORT: port });
    ownOrigins.add(killed.origin);
    const typed = somebody();
    const form = new ContactForm(page, messages.contact);
    await form.open(`${killed.origin}/en/contact`);
    await form.fillIn(typed);
    killed.process.kill('SIGKILL');
    await expect.poll(() => fetch(`${killed.origin}/api/health`).then(String, () => 'gone')).toBe('gone');
    await form.send();
    await expect(form.alert).toContainText(messages.contact.refused.offline.heading);
    expect(await form.typed()).toEqual(typed);
    const next = await startServer({ PORT: port, DATA_DIR: killed.dataDir });
    try {
      const reference = await form.sendAndGetReference();
      expect(keptLead(killed.dataDir, reference)).toMatchObject({ email: typed.email });
    } finally {
      await next.stop();
      await killed.stop();
    }
  });
});
