import {
  daysOf,
  noFigures,
  pointsByDay,
  pointsByHour,
  shareOf,
  sumOf,
  type ChartPoint,
  type DayFigures,
  type Figures,
  type HourFigures,
  type Period,
} from '#features/sales/period.ts';

/** What of the figures the chart draws. */
export const shownFigures = ['sales', 'orders', 'average', 'conversion'] as const;

export type Shown = (typeof shownFigures)[number];

/** What an address asks to be drawn; sales unless it names something else. */
export const shownOf = (text: string | null): Shown => shownFigures.find((shown) => shown === text) ?? 'sales';

/** A period beside the one before it. */
export type Overview = {
  now: Figures;
  before: Figures;
  /** First and last day of each, `YYYY-MM-DD`. */
  days: { now: [string, string]; before: [string, string] };
  points: ChartPoint[];
};

type Asked = { period: Period; shown: Shown; today: string; hour: number };
type Found = { days: readonly DayFigures[]; hours: readonly HourFigures[] };

/** Puts figures together as the dashboard shows them. Today is compared with yesterday up to the same hour. */
export function overviewOf({ period, shown, today, hour }: Asked, found: Found): Overview {
  const days = daysOf(period, today);
  const sum = (of: string[]) => sumOf(found.days.filter(({ day }) => of.includes(day)));
  const byHour = period === 'today' && (shown === 'sales' || shown === 'orders');
  const points = byHour
    ? pointsByHour(days, found.hours, hour, (figures) => valueOf({ ...noFigures, ...figures }, shown))
    : pointsByDay(days, found.days, (figures) => valueOf(figures, shown));
  const before = sum(days.before);
  return {
    now: sum(days.now),
    before: period === 'today' ? { ...before, ...untilHour(days.before[0]!, hour, found.hours) } : before,
    days: { now: [days.now[0]!, days.now.at(-1)!], before: [days.before[0]!, days.before.at(-1)!] },
    points,
  };
}

/** One figure: minor units for sales and averages, a number of orders, per cent for conversion. */
export function valueOf(figures: Figures, shown: Shown): number {
  switch (shown) {
    case 'sales':
      return figures.net;
    case 'orders':
      return figures.orders;
    case 'average':
      return figures.orders > 0 ? Math.round(figures.net / figures.orders) : 0;
    case 'conversion':
      return shareOf(figures.storefrontOrders, figures.visits) ?? 0;
  }
}

/**
 * The steps from a visit to an order, each with its part of the visits and of the step before. Orders that staff made had no
 * visit, and are not among them.
 */
export function funnelOf({ visits, carts, checkouts, storefrontOrders }: Figures) {
  const steps = [
    { name: 'Visits', count: visits, before: null },
    { name: 'Began a cart', count: carts, before: { of: 'visits', count: visits } },
    { name: 'Reached checkout', count: checkouts, before: { of: 'carts', count: carts } },
    { name: 'Paid', count: storefrontOrders, before: { of: 'checkouts', count: checkouts } },
  ];
  return steps.map(({ name, count, before }) => ({
    name,
    count,
    ofVisits: shareOf(count, visits),
    ofStep: before && before.of !== 'visits' ? { of: before.of, share: shareOf(count, before.count) } : null,
  }));
}

function untilHour(day: string, hour: number, hours: readonly HourFigures[]): Pick<Figures, 'orders' | 'net'> {
  const last = `${day}T${String(hour).padStart(2, '0')}`;
  const until = hours.filter((row) => row.hour.startsWith(`${day}T`) && row.hour <= last);
  return {
    orders: until.reduce((sum, { orders }) => sum + orders, 0),
    net: until.reduce((sum, { net }) => sum + net, 0),
  };
}
