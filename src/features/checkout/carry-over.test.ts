import { expect, it } from 'vitest';
import { carryOver } from './carry-over.ts';

const field = (name: string, value: string) => ({ name, value });
/** A list takes no value that it has no option for, as those of browsers. */
const list = (name: string, value: string, options: string[]) => ({
  name,
  chosen: value,
  get value() {
    return this.chosen;
  },
  set value(wanted: string) {
    this.chosen = options.includes(wanted) ? wanted : '';
  },
});
const after = (shown: { name: string; value: string }[], fresh: { name: string; value: string }[]) => {
  carryOver(shown, fresh);
  return fresh.map(({ value }) => value);
};

it('keeps what was typed while the answer was on its way', () => {
  expect(
    after([field('line1', '12 Main St'), field('city', '')], [field('line1', '12'), field('city', 'Reno')]),
  ).toEqual(['12 Main St', '']);
});

it('leaves a field alone that was not there before', () => {
  expect(after([field('line1', 'x')], [field('region', 'NV')])).toEqual(['NV']);
});

it('leaves a list alone that does not have the choice', () => {
  expect(after([field('region', 'NV')], [list('region', 'ON', ['', 'ON', 'QC'])])).toEqual(['ON']);
  expect(after([field('region', 'QC')], [list('region', 'ON', ['', 'ON', 'QC'])])).toEqual(['QC']);
  expect(after([field('region', '')], [list('region', 'ON', ['', 'ON', 'QC'])])).toEqual(['']);
});
