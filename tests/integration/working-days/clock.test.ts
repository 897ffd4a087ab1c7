// The working clock against five years of real holidays, counted in another way from another table.
import { expect, it } from 'vitest';
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingDay,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from '@/lib/working-days/working-days';
import { countMinutes } from '@/tests/support/minute-by-minute';
import { seededRandom } from '@/tests/support/seeded-random';

const counted = countMinutes();
const random = seededRandom(20260101);

/** Any instant of the table, to the millisecond. */
function anyInstant(until: Date = counted.end): Date {
  const span = until.getTime() - counted.first.getTime();
  return new Date(counted.first.getTime() + Math.floor(random() * span));
}

it('each day of five years is worked or off as the other table says', () => {
  expect(counted.days).toHaveLength(1826);
  const wrong = counted.days.filter(({ date, isWorked }) => isWorkingDay(date) !== isWorked);
  expect(wrong).toEqual([]);
});

it('the working time between 5,000 pairs of random instants is what is counted minute by minute', () => {
  for (let round = 0; round < 5000; round += 1) {
    const from = anyInstant();
    // Mostly as far apart as answers take, now and then years.
    const reach = round % 20 === 0 ? 900 : 20;
    const to = new Date(Math.min(from.getTime() + random() * reach * 86_400_000, counted.end.getTime() - 1));
    const expected = Math.floor(counted.between(from, to) / 60_000);
    expect(workingMinutesBetween(from, to), `${from.toISOString()} to ${to.toISOString()}`).toBe(expected);
  }
});

it('15 working days after 5,000 random receipts end on the day that the other table counts to', () => {
  const worked = counted.days.filter(({ isWorked }) => isWorked).map(({ date }) => date);
  const lastReceipt = new Date(counted.end.getTime() - 60 * 86_400_000);
  for (let round = 0; round < 5000; round += 1) {
    const receipt = anyInstant(lastReceipt);
    const days = 1 + Math.floor(random() * 30);
    // Eight hours on, the day in UTC is the day in Shanghai.
    const day = new Date(receipt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const expected = worked[worked.findIndex((date) => date > day) + days - 1];
    const period = addWorkingDays(receipt, days);
    expect(period.lastDay, `${receipt.toISOString()} and ${days} days`).toBe(expected);
    expect(period.isCertain).toBe(true);
  }
});

it('what is due after a working time is overdue exactly from then on, in 5,000 random cases', () => {
  const lastStart = new Date(counted.end.getTime() - 60 * 86_400_000);
  for (let round = 0; round < 5000; round += 1) {
    const from = anyInstant(lastStart);
    const minutes = 1 + Math.floor(random() * 2000);
    const due = addWorkingMinutes(from, minutes);
    expect(counted.between(from, due)).toBe(minutes * 60_000);
    expect(counted.between(from, new Date(due.getTime() - 1))).toBeLessThan(minutes * 60_000);
    const cutoff = subtractWorkingMinutes(due, minutes);
    expect(counted.between(cutoff, due)).toBe(minutes * 60_000);
    expect(counted.between(new Date(cutoff.getTime() + 1), due)).toBeLessThan(minutes * 60_000);
    expect(cutoff >= from).toBe(true);
  }
});
