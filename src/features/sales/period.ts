import { addDays } from '#lib/days.ts';

/** How far back the dashboard looks: today, or so many days with today among them. */
export const periods = ['today', '7', '30', '90'] as const;

export type Period = (typeof periods)[number];

export const periodNames: Record<Period, string> = { today: 'Today', '7': '7 days', '30': '30 days', '90': '90 days' };

/** The period that an address asks for; 30 days unless it names one. */
export const periodOf = (text: string | null): Period => periods.find((period) => period === text) ?? '30';

/** The figures of one day; days on which nothing happened have none. */
export type Figures = {
  orders: number;
  /** Those that shoppers placed themselves. */
  storefrontOrders: number;
  net: number;
  pieces: number;
  visits: number;
  carts: number;
  checkouts: number;
};
export type DayFigures = Figures & { day: string };
export type HourFigures = { hour: string; orders: number; net: number };

export const noFigures: Figures = {
  orders: 0,
  storefrontOrders: 0,
  net: 0,
  pieces: 0,
  visits: 0,
  carts: 0,
  checkouts: 0,
};

/** The days of a period and as many before it, oldest first. */
export function daysOf(period: Period, today: string): { now: string[]; before: string[] } {
  const count = period === 'today' ? 1 : Number(period);
  const from = addDays(today, 1 - count);
  const run = (start: string) => Array.from({ length: count }, (_, index) => addDays(start, index));
  return { now: run(from), before: run(addDays(from, -count)) };
}

/** Figures of several days together. */
export function sumOf(days: readonly Figures[]): Figures {
  return days.reduce<Figures>(
    (sum, day) => ({
      orders: sum.orders + day.orders,
      storefrontOrders: sum.storefrontOrders + day.storefrontOrders,
      net: sum.net + day.net,
      pieces: sum.pieces + day.pieces,
      visits: sum.visits + day.visits,
      carts: sum.carts + day.carts,
      checkouts: sum.checkouts + day.checkouts,
    }),
    noFigures,
  );
}

/** One point of a chart: a day or an hour, its value, and the one of the period before. */
export type ChartPoint = { at: string; value: number; before: number | null };

/** What is drawn of days: a period's beside the one before it. */
export function pointsByDay(
  { now, before }: ReturnType<typeof daysOf>,
  figures: readonly DayFigures[],
  value: (figures: Figures) => number,
): ChartPoint[] {
  const known = new Map(figures.map((row) => [row.day, row]));
  const of = (day: string | undefined) => value((day && known.get(day)) || noFigures);
  return now.map((day, index) => ({ at: day, value: of(day), before: of(before[index]) }));
}

/** What is drawn of today: each hour that has begun, beside the same hours of yesterday. */
export function pointsByHour(
  days: ReturnType<typeof daysOf>,
  hours: readonly HourFigures[],
  hourNow: number,
  value: (figures: Pick<Figures, 'orders' | 'net'>) => number,
): ChartPoint[] {
  const known = new Map(hours.map((row) => [row.hour, row]));
  const at = (day: string | undefined, hour: number) => `${day}T${String(hour).padStart(2, '0')}`;
  const of = (key: string) => value(known.get(key) ?? noFigures);
  return Array.from({ length: hourNow + 1 }, (_, hour) => ({
    at: at(days.now[0], hour),
    value: of(at(days.now[0], hour)),
    before: of(at(days.before[0], hour)),
  }));
}

/** A part of a whole in per cent, one decimal; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : null;
}
