// Every kind of public page, and every state of one that looks different.
import type { Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { readLock } from '@/lib/legal/lock';
import { ContactForm, somebody } from './contact-form';
import { expect } from './fixtures';
import { ReceivedPage, VerifyForm } from './receipt-pages';
import { ReportForm } from './report-form';

export type PublicPage = {
  name: string;
  /** Without the language. */
  path: string;
  /** The browser notes an answer with such a status as an error. */
  status?: number;
  /** What somebody does before the page is in this state. */
  prepare?: (page: Page, messages: Messages) => Promise<void>;
};

const SEARCH: Record<Locale, string> = { zh: '方言', en: 'dialect' };

export function publicPages(locale: Locale): PublicPage[] {
  return [
    { name: 'home', path: '' },
    { name: 'list', path: '/technologies' },
    { name: 'search results', path: `/technologies?q=${encodeURIComponent(SEARCH[locale])}` },
    { name: 'empty search', path: '/technologies?q=xyzzy' },
    { name: 'technology', path: '/technologies/speech-recognition' },
    { name: 'technology with a table', path: '/technologies/content-safety' },
    { name: 'legal index', path: '/legal' },
    { name: 'agreement', path: '/legal/service-agreement' },
    { name: 'policy', path: '/legal/privacy-policy' },
    { name: 'no version then', path: '/legal/privacy-policy?at=2020-01-01', status: 404 },
    { name: 'history', path: '/legal/service-agreement/history' },
    { name: 'comparison', path: `/legal/service-agreement/compare/${firstAndLast('service-agreement')}` },
    { name: 'clause', path: '/legal/service-agreement/clauses/1.3' },
    { name: 'contact', path: '/contact' },
    { name: 'contact with errors', path: '/contact', prepare: sendEmptyForm },
    { name: 'received', path: '/contact', prepare: sendForm },
    { name: 'no receipt', path: '/contact/received' },
    { name: 'report received', path: '/report', prepare: sendReport },
    { name: 'rights', path: '/rights' },
    { name: 'rights with errors', path: '/rights', prepare: sendEmptyRequest },
    { name: 'rights received', path: '/rights', prepare: sendRequest },
    { name: 'cases', path: '/cases' },
    { name: 'cases with errors', path: '/cases', prepare: openWithNothing },
    { name: 'verify', path: '/verify' },
    { name: 'verify, valid', path: '/contact', prepare: verifyOwnReceipt },
    { name: 'verify, invalid', path: '/verify', prepare: verifyNothing },
    { name: 'trial', path: '/technologies/word-segmentation/trial' },
    { name: 'trial, done', path: '/technologies/word-segmentation/trial', prepare: runSample },
    { name: 'licences', path: '/licenses' },
    { name: 'announcements', path: '/announcements' },
    { name: 'announcements by mail', path: '/announcements/subscribe' },
    { name: 'subscription unknown', path: '/announcements/confirm?secret=x' },
    { name: 'minors', path: '/minors' },
    { name: 'accessibility', path: '/accessibility' },
    { name: 'offline', path: '/offline' },
    { name: 'not found', path: '/nothing-here', status: 404 },
  ];
}

/** The two versions of a document that are furthest apart, as their comparison is addressed. */
function firstAndLast(document: string): string {
  const versions = Object.keys(readLock()[document] ?? {}).sort();
  return `${versions[0]}/${versions.at(-1)}`;
}

/** Opens a page and brings it into its state. */
export async function openPublicPage(
  page: Page,
  { path, prepare }: PublicPage,
  { locale, messages }: { locale: Locale; messages: Messages },
): Promise<void> {
  await page.goto(`/${locale}${path}`);
  await prepare?.(page, messages);
}

async function sendEmptyForm(page: Page, { contact }: Messages): Promise<void> {
  const form = new ContactForm(page, contact);
  await form.send();
  await expect(form.alert).toBeVisible();
}

async function sendForm(page: Page, { contact }: Messages): Promise<void> {
  const form = new ContactForm(page, contact);
  await form.fillIn(somebody());
  await form.sendAndGetReference();
}

async function sendReport(page: Page, { report }: Messages): Promise<void> {
  const form = new ReportForm(page, report);
  await form.fillIn({ ground: '2.1.4', target: 'https://example.com/page' });
  await form.send();
  await form.reference();
}

async function sendEmptyRequest(page: Page, { rights }: Messages): Promise<void> {
  await page.getByRole('button', { name: rights.submit, exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
}

async function sendRequest(page: Page, { rights }: Messages): Promise<void> {
  await page.getByLabel(rights.kind.copy, { exact: true }).check();
  await page.getByLabel(rights.capacity.self, { exact: true }).check();
  await page.locator('#contact').fill('138 0013 8000');
  await page.getByRole('button', { name: rights.submit, exact: true }).click();
  await page.waitForURL(/\/rights\/received$/);
}

async function openWithNothing(page: Page, { cases }: Messages): Promise<void> {
  await page.getByRole('button', { name: cases.open, exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
}

async function verifyOwnReceipt(page: Page, messages: Messages): Promise<void> {
  await sendForm(page, messages);
  const receipt = await new ReceivedPage(page, messages.receipt).readReceipt();
  const form = new VerifyForm(page, messages.receipt);
  await page.goto(page.url().replace(/contact\/received.*$/, 'verify'));
  await form.verify(receipt);
  await expect(form.verdict).toHaveAttribute('data-verdict', 'valid');
}

async function runSample(page: Page): Promise<void> {
  await page.locator('[data-sample]').first().click();
  await expect(page.locator('[data-trial]')).toHaveAttribute('data-state', 'done', { timeout: 15_000 });
}

async function verifyNothing(page: Page, { receipt }: Messages): Promise<void> {
  const form = new VerifyForm(page, receipt);
  await form.verify('{}');
  await expect(form.verdict).toHaveAttribute('data-verdict', 'invalid');
}
