// Who has to sign in first comes to the page they asked for, and a link in webmail finds them signed in.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import { expect, test } from '../support/fixtures';
import { enrolledAt, signIn } from '../support/staff-browser';
import { codeAt, PASSWORD } from '../support/staff-sign-in';

const ORIGIN = process.env.E2E_ORIGIN ?? '';

/** A page of another site (`localhost` is another one than 127.0.0.1) with a link and a form that lead to the desk. */
async function aWebmail(body: string) {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><link rel="icon" href="data:,"><title>Mail</title>${body}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

type Words = Messages['sign-in'];

async function password(page: Page, words: Words, email: string, text: string): Promise<void> {
  await page.getByLabel(words.email, { exact: true }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(text);
  await page.getByRole('button', { name: words.submit, exact: true }).click();
}

async function code(page: Page, words: Words, secret: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.code.heading);
  await page.getByLabel(words.code.label).fill(codeAt(secret, new Date()));
  await page.getByRole('button', { name: words.code.submit, exact: true }).click();
}

test.describe('@once', () => {
  test.describe.configure({ timeout: 90_000 });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false, allowedComplaints: [/status of 422/] });

    test('signing in leads to the page first asked for, through both steps', async ({ page, messages }) => {
      const { email, secret } = await enrolledAt('administrator');
      await page.goto('/staff/leads?list=inbox&technology=face-detection');
      await expect(page).toHaveURL(/\/staff\/sign-in\?to=/);
      const words = messages['sign-in'];
      await password(page, words, email, 'not the password at all');
      await expect(page.getByRole('alert').filter({ hasText: words.refused.wrong })).toBeVisible();
      await password(page, words, email, PASSWORD);
      await code(page, words, secret);
      await expect(page).toHaveURL('/staff/leads?list=inbox&technology=face-detection');
    });
  });

  test('signing in leads to no other site, whatever its address and its forms say', async ({
    page,
    messages,
  }) => {
    const words = messages['sign-in'];
    const { email, secret } = await enrolledAt('viewer');
    const carried = page.locator('input[name=to]');
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/staff/..//evil.example',
    ]) {
      for (const written of [to, encodeURIComponent(to), encodeURIComponent(encodeURIComponent(to))]) {
        const shown = await (await page.request.get(`/staff/sign-in?to=${written}`)).text();
        expect(shown).toContain('name="to" value="/staff"');
        expect(shown).not.toMatch(/value="[^"]*evil/);
      }
    }
    await page.goto('/staff/sign-in?to=//evil.example');
    await expect(carried).toHaveValue('/staff');
    // The forms may be changed by whoever shows them, so each step checks what it is sent.
    const carry = (to: string) => carried.evaluate((field, text) => field.setAttribute('value', text), to);
    await carry('//evil.example');
    await password(page, words, email, PASSWORD);
    await expect(carried).toHaveValue('/staff');
    await carry('/\\evil.example');
    await code(page, words, secret);
    await expect(page).toHaveURL(`${ORIGIN}/staff`);
    await expect(page.getByRole('button', { name: messages.desk.signOut })).toBeVisible();
  });

  test('a link in webmail opens the page for whoever is signed in', async ({ page, context, ownOrigins }) => {
    const webmail = await aWebmail(`<a href="${ORIGIN}/staff/announcements">open</a>`);
    ownOrigins.add(webmail.url);
    await signIn(context, 'viewer');
    await page.goto(webmail.url);
    await page.getByRole('link').click();
    await expect(page).toHaveURL(`${ORIGIN}/staff/announcements`);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    webmail.close();
  });

  test('a form on another site goes without the session', async ({
    page,
    context,
    ownOrigins,
    allowedComplaints,
  }) => {
    allowedComplaints.push(/status of 403/);
    const webmail = await aWebmail(
      `<form method="post" action="${ORIGIN}/staff/leads/export/leads.csv"><button>send</button></form>`,
    );
    ownOrigins.add(webmail.url);
    await signIn(context, 'administrator');
    await page.goto(webmail.url);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button').click();
    expect(await (await sent).allHeaders()).not.toHaveProperty('cookie');
    webmail.close();
  });
});
