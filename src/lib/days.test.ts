import { expect, it } from 'vitest';
import { dayEnd, dayStart } from './days.ts';

const iso = (moment: number) => new Date(moment).toISOString();

it.each([
  ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['2026-11-23', 'Europe/Berlin', '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ['2026-11-23', 'America/Los_Angeles', '2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
  ['2026-11-23', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z', '2026-11-23T18:15:00.000Z'],
])('%s in %s is from %s until %s', (day, timezone, from, until) => {
  expect([iso(dayStart(day, timezone)), iso(dayEnd(day, timezone))]).toEqual([from, until]);
});

it('knows that days on which clocks change are longer or shorter', () => {
  const hours = (day: string) => (dayEnd(day, 'Europe/Berlin') - dayStart(day, 'Europe/Berlin')) / 3_600_000;
  expect(['2026-03-29', '2026-10-25', '2026-06-01'].map(hours)).toEqual([23, 25, 24]);
});

/** Zones whose clocks change at midnight or at another hour, by half an hour, or never. */
const zones = [
  ...['Europe/Berlin', 'America/New_York', 'America/Havana', 'America/Santiago', 'Atlantic/Azores', 'Africa/Cairo'],
  ...['Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kathmandu'],
];

it.each(zones)('a day in %s begins in the first of its milliseconds, on every day of two years', (timeZone) => {
  const { format } = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = Array.from({ length: 731 }, (_, i) => iso(Date.UTC(2027, 0, 1 + i)).slice(0, 10));
  const wrong = days.filter((day) => {
    const start = dayStart(day, timeZone);
    return format(start) !== day || format(start - 1) >= day;
  });
  expect(wrong).toEqual([]);
});
