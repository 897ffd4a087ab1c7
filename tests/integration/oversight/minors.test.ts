import { expect, it } from 'vitest';
import { submitLead } from '@/lib/leads/mutations';
import { countMinors, readMinorsFigures } from '@/lib/oversight/minors/queries';
import { Forbidden, may, STAFF_ROLES } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { newLead } from '../leads/lead-builder';

describeOnBothDatabases('the yearly figures on minors', (open) => {
  it('are counted apart by age, in the year of Shanghai, zero included', async () => {
    const nothing = { leads: 0, rightsRequests: 0 };
    const empty = { under14: nothing, from14To17: nothing, guardiansRequests: 0 };
    expect(await countMinors(2026)).toEqual({ year: 2026, ...empty });
    // Half a minute before the year ends there, and when the next has begun.
    for (const now of ['2026-12-31T15:59:30Z', '2026-12-31T16:00:00Z']) {
      await submitLead(newLead({ now: new Date(now), typed: { name: now } }));
    }
    await open().lead.updateMany({ data: { isMinor: true } });
    expect(await countMinors(2026)).toMatchObject({ from14To17: { leads: 1 } });
    expect(await countMinors(2027)).toMatchObject({ from14To17: { leads: 1 }, under14: nothing });
  });

  it('are for the roles that may see minors, and for no other', async () => {
    for (const role of STAFF_ROLES) {
      const asked = readMinorsFigures({ id: 'someone', role }, 2026);
      if (may(role, 'minors:read')) await expect(asked).resolves.toMatchObject({ year: 2026 });
      else await expect(asked).rejects.toThrow(Forbidden);
    }
  });
});
