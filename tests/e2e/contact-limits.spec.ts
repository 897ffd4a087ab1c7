import { setTimeout as wait } from 'node:timers/promises';
import { ContactForm, expectNoSidewaysScroll, somebody } from '@/tests/support/contact-form';
import { formOf, post, readShownFields, referenceIn } from '@/tests/support/contact-post';
import { expect, test } from '@/tests/support/fixtures';
import { type RunningServer, startServer } from '@/tests/support/server';

const HOUR_MS = 60 * 60 * 1000;
const PER_SOURCE = 3;

/** Limits count by the hour: a test that began at its very end would see them start again. */
async function keepClearOfTheHour(): Promise<void> {
  const left = HOUR_MS - (Date.now() % HOUR_MS);
  if (left < 90_000) await wait(left);
}

/** Sends a form by a program whose request says that it was forwarded for an address. */
async function sendFrom(server: RunningServer, forwardedFor: string, typed = somebody()): Promise<Response> {
  const url = `${server.origin}/zh/contact`;
  return post(url, formOf(await readShownFields(url), typed), { 'X-Forwarded-For': forwardedFor });
}

test.describe('over the limit', { tag: '@once' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 150_000 });
  test.use({ allowedComplaints: [/status of 429/] });

  let server: RunningServer;
  const first = somebody();
  let reference: string | null;

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    await keepClearOfTheHour();
    server = await startServer({ FORMS_PER_SOURCE: String(PER_SOURCE) });
  });
  test.afterAll(() => server.stop());

  test('a source cannot pass for others by naming other addresses', async () => {
    const sent = await sendFrom(server, '192.0.2.1', first);
    expect(sent.status).toBe(303);
    reference = referenceIn(sent);
    for (let more = 1; more < PER_SOURCE; more += 1) {
      expect((await sendFrom(server, `192.0.2.${more + 1}`)).status).toBe(303);
    }
    const answer = await sendFrom(server, '192.0.2.200, 198.51.100.7');
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(3600);
  });

  test('the same form sent again still gets its reference', async () => {
    expect(reference).not.toBeNull();
    expect(referenceIn(await sendFrom(server, '192.0.2.1', first))).toBe(reference);
  });

  for (const [mode, javaScriptEnabled] of [
    ['with script', true],
    ['without script', false],
  ] as const) {
    for (const language of ['zh', 'en'] as const) {
      test.describe(`${mode}, in ${language}`, () => {
        test.use({ javaScriptEnabled, locale: language });

        test('the form says when to try again, and loses nothing', async ({ page, messages, ownOrigins }) => {
          ownOrigins.add(server.origin);
          const typed = somebody();
          const form = new ContactForm(page, messages.contact);
          await form.open(`${server.origin}/${language}/contact`);
          await form.fillIn(typed);
          const answer = page.waitForResponse((response) => response.request().method() === 'POST');
          await form.send();
          await expect(form.alert).toContainText(messages.contact.refused.too_many.heading);
          const minutes = Math.ceil((HOUR_MS - (Date.now() % HOUR_MS)) / 60_000);
          const unit = language === 'zh' ? '分钟' : 'minute';
          await expect(form.alert).toContainText(new RegExp(`(${minutes}|${minutes + 1}) ${unit}`));
          await expect(page).toHaveTitle(language === 'zh' ? /^错误：/ : /^Error: /);
          expect(await form.typed()).toEqual(typed);
          await expect(form.accept).toBeChecked();
          if (javaScriptEnabled) {
            await expect(form.alert).toBeFocused();
          } else {
            expect((await answer).status()).toBe(429);
            expect(Number((await answer).headers()['retry-after'])).toBeGreaterThan(0);
          }
          await expectNoSidewaysScroll(page);
        });
      });
    }
  }
});

test('behind one trusted proxy, only the address it wrote counts @once', async () => {
  test.setTimeout(150_000);
  await keepClearOfTheHour();
  const server = await startServer({ FORMS_PER_SOURCE: '1', TRUSTED_PROXY_HOPS: '1' });
  try {
    expect((await sendFrom(server, '192.0.2.1')).status).toBe(303);
    expect((await sendFrom(server, '192.0.2.1')).status).toBe(429);
    expect((await sendFrom(server, '192.0.2.99, 192.0.2.1')).status, 'what a visitor put before it').toBe(
      429,
    );
    expect((await sendFrom(server, '192.0.2.2')).status).toBe(303);
    expect((await sendFrom(server, '2001:db8:1:2::1')).status).toBe(303);
    expect((await sendFrom(server, '2001:db8:1:2::ffff')).status, 'another address of the same line').toBe(
      429,
    );
  } finally {
    await server.stop();
  }
});
