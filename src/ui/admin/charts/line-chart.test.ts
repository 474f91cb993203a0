import { describe, expect, it } from 'vitest';
import { drawLineChart, sparkline, type Point } from './line-chart.ts';

const size = { width: 640, height: 200, mostTicks: 5 };
const points = (values: number[], before: (number | null)[] = []): Point[] =>
  values.map((value, index) => ({ label: `Day ${index + 1}`, value, before: before[index] ?? null }));
const draw = (given: Point[]) => drawLineChart(given, size, String);

describe('a line chart', () => {
  it('puts larger values higher, and every point within its frame', () => {
    const { places } = draw(points([0, 50, 100, 25]));
    const [none, half, all] = places;
    expect(none!.y).toBeGreaterThan(half!.y);
    expect(half!.y).toBeGreaterThan(all!.y);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  });

  it('has one scale for both periods', () => {
    const { places, grid } = draw(points([10, 20], [200, 10]));
    expect(places[0]!.yBefore).toBeLessThan(places[1]!.y);
    expect(Math.max(...grid.map(({ label }) => Number(label)))).toBe(200);
  });

  it('goes below zero when more was given back than sold', () => {
    const { grid } = draw(points([-300, 100]));
    expect(Math.min(...grid.map(({ label }) => Number(label)))).toBeLessThan(0);
  });

  it('names the last day, and few before it, evenly', () => {
    const { ticks } = draw(points(Array.from({ length: 90 }, (_, day) => day)));
    expect(ticks.map(({ label }) => label)).toEqual(['Day 1', 'Day 21', 'Day 44', 'Day 67', 'Day 90']);
  });

  it('names each of a few hours', () => {
    const { ticks } = draw(points([1, 2, 3, 4, 5]));
    expect(ticks.map(({ label }) => label)).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5']);
  });

  it.each([[[]], [[0]], [[0, 0, 0]]])('draws %j without a broken number', (values) => {
    expect(JSON.stringify(draw(points(values)))).not.toMatch(/NaN|Infinity|null,"y/);
  });
});

it('a sparkline of equal values is a line', () => {
  expect(sparkline([4, 4, 4], 80, 24)).toBe('M0,21L40,21L80,21');
});
