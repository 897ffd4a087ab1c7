import { expect, test } from '../support/fixtures';
import { signIn } from '../support/staff-browser';

test('nobody sees the desk without signing in, and what they see speaks their language', async ({
  page,
  messages,
}) => {
  await page.goto('/staff');
  await expect(page).toHaveURL(/\/staff\/sign-in$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages['sign-in'].heading);
});

test('whoever is signed in is greeted by name, and signs out for good', async ({
  page,
  context,
  locale,
  messages,
}) => {
  await signIn(context, 'viewer', { name: '王芳', locale });
  const answer = await page.goto('/staff');
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  const { desk } = messages;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    desk.start.heading.replace('{name}', '王芳'),
  );
  const [cookie] = await context.cookies();
  await page.getByRole('button', { name: desk.signOut }).click();
  await expect(page).toHaveURL(/\/staff\/sign-in$/);
  if (cookie) await context.addCookies([cookie]);
  await page.goto('/staff');
  await expect(page).toHaveURL(/\/staff\/sign-in$/);
});

test.describe('@once', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('a page that is not there is told within the desk', async ({ page, context, messages }) => {
    await signIn(context, 'viewer', { locale: 'zh' });
    const answer = await page.goto('/staff/people/none');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(messages.desk.start.title);
  });
});
