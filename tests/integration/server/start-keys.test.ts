// The production server itself, started beside a database whose records it couldn't read.
import { expect, it } from 'vitest';
import { failedChecks } from '@/app/api/ready/checks';
import { newKeyText, parseKeyRing } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { describeOnBothDatabases } from '@/tests/support/database';
import { startCommand } from '@/tests/support/run-command';
import { plantSealedLeads } from '@/tests/support/sealed-leads';
import { freePort } from '@/tests/support/server';

/** What the server says before it ends with 1. */
async function refusal(env: Record<string, string>): Promise<string> {
  const settings = { PORT: String(await freePort()), ...env };
  const { code, out, err } = await startCommand(['lib/server/main.ts'], settings).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).not.toMatch(/^\s+at /m);
  expect(err).toMatch(/\p{Script=Han}/u);
  return err;
}

describeOnBothDatabases('the server', (open, _kind, url) => {
  it('doesn’t start with a database of the operator’s own and no keys, and says how to make them', async () => {
    expect(await refusal({ DATABASE_URL: url() })).toContain('npm run keys -- new');
  });

  it('doesn’t start with a ring that lacks a key in use, and names that key', async () => {
    const earlier = parseKeyRing(newKeyText());
    await plantSealedLeads(open(), earlier, 1);
    const words = await refusal({ DATABASE_URL: url(), DATA_KEYS: newKeyText() });
    expect(words).toContain(`"seal:${earlier.currentKeyId}"`);
    expect(words).toContain('Put it back');
  });

  it('says that it isn’t ready while a key in use is missing', async () => {
    await open().lead.deleteMany();
    await plantSealedLeads(open(), keyRing(), 1);
    expect(await freshlyFailed()).not.toContain('keys');
    await plantSealedLeads(open(), parseKeyRing(newKeyText()), 1);
    expect(await freshlyFailed()).toContain('keys');
  });
});

/** An answer is good for a second. */
async function freshlyFailed(): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  return failedChecks();
}
