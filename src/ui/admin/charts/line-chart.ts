import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

/** One point in time of a chart. Values count in the smallest unit of what they count: minor units, pieces. */
export type Point = { label: string; value: number; before: number | null };

/** A chart drawn for one size: paths as SVG path data, places in its own units. */
export type Drawing = {
  width: number;
  height: number;
  current: string;
  under: string;
  before: string;
  grid: { y: number; label: string }[];
  ticks: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  places: { x: number; y: number; yBefore: number | null; left: number; width: number }[];
};

export type Size = { width: number; height: number; mostTicks: number };

const MARGIN = { top: 8, right: 8, bottom: 24, left: 48 };
const GRID_LINES = 3;

/** Draws a period against the one before it. `format` writes a value beside the grid. */
export function drawLineChart(points: readonly Point[], size: Size, format: (value: number) => string): Drawing {
  const { width, height } = size;
  const most = Math.max(1, ...points.map(({ value, before }) => Math.max(value, before ?? 0)));
  const least = Math.min(0, ...points.map(({ value, before }) => Math.min(value, before ?? 0)));
  const y = scaleLinear([least, most], [height - MARGIN.bottom, MARGIN.top]).nice(GRID_LINES);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [MARGIN.left, width - MARGIN.right]);
  const current = points.map(({ value }, index): [number, number] => [x(index), y(value)]);
  const before = points.flatMap((point, index): [number, number][] =>
    point.before === null ? [] : [[x(index), y(point.before)]],
  );
  const step = points.length > 1 ? x(1) - x(0) : width;
  return {
    width,
    height,
    current: path(line().curve(curveMonotoneX)(current)),
    under: path(area().curve(curveMonotoneX).y0(y(0))(current)),
    before: path(line().curve(curveMonotoneX)(before)),
    grid: y.ticks(GRID_LINES).map((value) => ({ y: rounded(y(value)), label: format(value) })),
    ticks: ticksOf(points, size.mostTicks).map((index) => ({
      x: rounded(x(index)),
      label: points[index]!.label,
      anchor: index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle',
    })),
    places: points.map((point, index) => ({
      x: rounded(x(index)),
      y: rounded(y(point.value)),
      yBefore: point.before === null ? null : rounded(y(point.before)),
      left: rounded(x(index) - step / 2),
      width: rounded(step),
    })),
  };
}

/** Path data of a small line without axes. */
export function sparkline(values: readonly number[], width: number, height: number): string {
  const y = scaleLinear([Math.min(...values), Math.max(Math.min(...values) + 1, ...values)], [height - 3, 3]);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, width]);
  return path(line()(values.map((value, index): [number, number] => [x(index), y(value)])));
}

/** Which points are named below the chart: evenly spread back from the last, and the first where there is room. */
function ticksOf(points: readonly Point[], most: number): number[] {
  const last = points.length - 1;
  if (last < 1) return points.length > 0 ? [0] : [];
  const step = Math.ceil(last / (most - 1));
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, back) => last - back * step).reverse();
  const [first = 0] = ticks;
  return first > step * 0.6 ? [0, ...ticks] : ticks;
}

const path = (text: string | null) => (text ?? '').replace(/\d+\.\d+/g, (number) => String(rounded(Number(number))));

const rounded = (value: number) => Math.round(value * 10) / 10;
