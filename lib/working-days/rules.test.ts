import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CALENDAR_FOLDER, readCalendarYears } from './calendar-files';
import { checkCalendar } from './check';
import { MINUTES_A_WORKING_DAY } from './office-hours';
import { addWorkingDays, isPublished, isWorkingDay, workingMinutesBetween } from './working-days';

/** An instant in Shanghai. */
function at(time: string): Date {
  return new Date(`${time}+08:00`);
}

it('a weekend day that is worked instead of a holiday is a working day', () => {
  expect(isWorkingDay('2026-10-10')).toBe(true);
  expect(isWorkingDay('2026-10-11')).toBe(false);
  expect(isWorkingDay('2026-10-07')).toBe(false);
  expect(isWorkingDay('2026-10-08')).toBe(true);
});

it('New Year’s Eve of 2024 is worked: the notice only encourages a day off', () => {
  expect(isWorkingDay('2024-02-09')).toBe(true);
});

it('a holiday that begins in the year before is off there too', () => {
  expect(isWorkingDay('2022-12-31')).toBe(false);
});

it('the day of receipt doesn’t count, and the period ends at 24:00 of its last day in Shanghai', () => {
  // Received on Friday 18 September 2026 late in the evening; Sunday the 20th is worked.
  const period = addWorkingDays(at('2026-09-18T23:59:59'), 3);
  expect(period).toEqual({ lastDay: '2026-09-22', endsAt: at('2026-09-23T00:00:00'), isCertain: true });
});

it('a receipt in UTC counts by its day in Shanghai', () => {
  expect(addWorkingDays(new Date('2026-03-02T15:59:59Z'), 1).lastDay).toBe('2026-03-03');
  expect(addWorkingDays(new Date('2026-03-02T16:00:00Z'), 1).lastDay).toBe('2026-03-04');
});

it('15 working days over the Spring Festival of 2026 leave out its nine days and count the two Saturdays', () => {
  expect(addWorkingDays('2026-02-10', 15).lastDay).toBe('2026-03-09');
});

it('a period that reaches into a year without announced holidays says that it may end later', () => {
  expect(isPublished(2026)).toBe(true);
  expect(isPublished(2031)).toBe(false);
  expect(addWorkingDays('2031-01-01', 15)).toMatchObject({ lastDay: '2031-01-22', isCertain: false });
});

it('no number of days but a whole one from 1 on makes a period', () => {
  for (const days of [0, -1, 1.5, Number.NaN]) expect(() => addWorkingDays('2026-03-02', days)).toThrow();
});

it('the lunch break, the evening and a holiday count nothing', () => {
  expect(workingMinutesBetween(at('2026-03-02T12:00:00'), at('2026-03-02T13:30:00'))).toBe(0);
  expect(workingMinutesBetween(at('2026-03-02T18:00:00'), at('2026-03-03T09:00:00'))).toBe(0);
  expect(workingMinutesBetween(at('2026-10-01T00:00:00'), at('2026-10-08T00:00:00'))).toBe(0);
  expect(workingMinutesBetween(at('2026-03-02T00:00:00'), at('2026-03-03T00:00:00'))).toBe(
    MINUTES_A_WORKING_DAY,
  );
  expect(workingMinutesBetween(at('2026-03-02T11:59:00'), at('2026-03-02T13:31:00'))).toBe(2);
});

it('time that runs backwards is no working time', () => {
  expect(workingMinutesBetween(at('2026-03-03T10:00:00'), at('2026-03-02T10:00:00'))).toBe(0);
});

it('each announced year names its notice, and works as many days more as its weekends moved', () => {
  const years = readCalendarYears();
  expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
  for (const { year, source } of years) {
    expect(source.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    expect(source.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
    expect(source.issuedOn < `${year}-01-01`).toBe(true);
  }
});

it('the check asks for the next year from the middle of December on, and not before', async () => {
  expect((await checkCalendar(at('2026-12-14T23:59:59'))).notices).toEqual([]);
  const { errors, notices } = await checkCalendar(at('2026-12-15T00:00:00'));
  expect(errors).toEqual([]);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('content/calendar/2027.json');
  expect((await checkCalendar(at('2028-03-01T00:00:00'))).notices[0]).toContain('2028.json');
});

it('a file that names another year or works a Wednesday instead is refused with its line', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'calendar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [year] = readCalendarYears(CALENDAR_FOLDER);
  writeFileSync(path.join(folder, '2030.json'), JSON.stringify(year));
  expect((await checkCalendar(at('2026-06-01T00:00:00'), folder)).errors[0]?.message).toContain('2022');
  const holiday = {
    name: { zh: '元旦', en: 'New Year' },
    from: '2030-01-01',
    to: '2030-01-01',
    workOn: ['2030-01-02'],
  };
  writeFileSync(
    path.join(folder, '2030.json'),
    JSON.stringify({ ...year, year: 2030, holidays: [holiday] }, null, 2),
  );
  const [error] = (await checkCalendar(at('2026-06-01T00:00:00'), folder)).errors;
  expect(error?.message).toContain('Saturday or a Sunday');
  expect(error?.line).toBeGreaterThan(1);
});
