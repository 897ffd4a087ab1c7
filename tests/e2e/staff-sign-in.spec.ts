// The whole way of a member of staff, from the one-time link on, as they go it. Passkeys need a domain, so this server is
// reached as localhost.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { freePort, type RunningServer, startServer } from '../support/server';
import { oneTimeLink } from '../support/staff-enrolment';
import { codeAt, PASSWORD } from '../support/staff-sign-in';

let server: RunningServer;
let site: string;

test.describe('@once', () => {
  test.describe.configure({ timeout: 240_000 });
  test.use({ allowedComplaints: [/status of (404|410|422)/] });

  test.beforeAll(async () => {
    const port = String(await freePort());
    site = `http://localhost:${port}`;
    server = await startServer({ PORT: port, SITE_URL: site });
  });
  test.afterAll(async () => {
    await server.stop();
  });

  async function addAuthenticator(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  test('from the one-time link to a passkey', async ({ page, ownOrigins, messages }) => {
    ownOrigins.add(site);
    const { 'sign-in': words, account, desk } = messages;
    const heading = page.getByRole('heading', { level: 1 });
    const wanted = { email: 'han.meimei@example.com', role: 'administrator', locale: 'zh' } as const;
    const link = await oneTimeLink({ ...server, origin: site }, wanted);
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

    await page.goto(link);
    await fill(words.choose.name, '韩梅梅');
    await fill(words.choose.password, 'passwordpassword');
    await press(words.choose.submit);
    await expect(page.locator('#password-error')).toHaveText(words.errors.password_common);
    await fill(words.choose.password, PASSWORD);
    await press(words.choose.submit);
    await expect(heading).toHaveText(words.enrolment.heading);
    const secret = (await page.locator('[translate=no]').innerText()).replace(/\s/g, '');
    await fill(words.enrolment.code, codeAt(secret, new Date()));
    await press(words.enrolment.submit);

    await expect(heading).toHaveText(account.recovery.heading);
    await press(account.recovery.make);
    const listed = page.getByRole('alert').getByRole('listitem');
    await expect(listed).toHaveCount(10);
    const codes = await listed.allInnerTexts();
    expect((await page.goto(link))?.status()).toBe(410);

    await page.goto(`${site}/staff`);
    await press(desk.signOut);
    await fill(words.email, 'han.meimei@example.com');
    await fill(words.password, 'not the password at all');
    await press(words.submit);
    await expect(page.getByRole('alert').filter({ hasText: words.refused.wrong })).toBeVisible();
    await fill(words.password, PASSWORD);
    await press(words.submit);
    await expect(heading).toHaveText(words.code.heading);
    await fill(words.code.label, codes[0] ?? '');
    await press(words.code.submit);
    await expect(heading).toContainText('韩梅梅');

    await addAuthenticator(page);
    await page.goto(`${site}/staff/account`);
    await press(account.passkeys.add);
    await expect(page.getByText(account.passkeys.unused.replace('{date}', '')).first()).toBeVisible();
    await press(desk.signOut);
    await expect(heading).toHaveText(words.heading);
    await press(words.passkey.submit);
    await expect(heading).toContainText('韩梅梅');
    await expect(page).toHaveURL(`${site}/staff`);
  });
});
