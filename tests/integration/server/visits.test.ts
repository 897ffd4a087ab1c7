import { beforeEach, expect, it } from 'vitest';
import { shanghaiDate } from '@/lib/core/dates';
import { writeVisits } from '@/lib/server/keep-figures';
import type { StoredPage } from '@/lib/server/pages';
import { representation } from '@/lib/server/representation';
import { describeOnBothDatabases } from '@/tests/support/database';
import { echo, startTinySite, stopTinySite } from './tiny-site';

const BROWSER = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15';

const technologyPage: StoredPage = {
  content: representation(Buffer.from('<!DOCTYPE html><title>x</title>'), 'text/html; charset=utf-8'),
  route: '/[locale]/technologies/[slug]',
  headers: {},
  until: Number.POSITIVE_INFINITY,
};

describeOnBothDatabases('what the front answers', (open) => {
  beforeEach(async () => {
    await open().visitCount.deleteMany();
  });

  it('is counted as views and opened forms by the day, without a trace of who asked', async () => {
    const site = await startTinySite(echo, {
      pages: new Map([['/zh/technologies/face-detection', technologyPage]]),
      routes: (pathname) => (pathname === '/zh/contact' ? '/[locale]/contact' : null),
    });
    const ask = (path: string, userAgent = BROWSER, init: RequestInit = {}) =>
      fetch(site.origin + path, { ...init, headers: { 'user-agent': userAgent } }).then((answer) =>
        answer.text(),
      );
    for (let count = 0; count < 3; count += 1) await ask('/zh/technologies/face-detection?utm_source=secret');
    await ask('/zh/technologies/face-detection', 'Googlebot/2.1');
    await ask('/zh/technologies/none');
    await ask('/zh/contact?technology=face-detection');
    await ask('/zh/contact', BROWSER, { method: 'HEAD' });
    // An answer is counted once it is closed, which is after its last byte.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stopTinySite(site);
    await writeVisits();
    const day = shanghaiDate(new Date());
    expect(await open().visitCount.findMany({ orderBy: { step: 'asc' } })).toEqual([
      { day, technology: 'face-detection', step: 'form', count: 1 },
      { day, technology: 'face-detection', step: 'view', count: 3 },
    ]);
  });
});
