import { describe, expect, it } from 'vitest';
import { created, matching, optionsIn, type Option } from './combobox.ts';

const options: Option[] = ['Table linen', 'Tableware', 'Café table', 'Mugs'].map((label) => ({ value: label, label }));
const labels = (found: Option[]) => found.map(({ label }) => label);

describe('what a combobox offers', () => {
  it('is what has every word, beginnings first, in any case and without marks', () => {
    expect(labels(matching(options, 'TABLE', []))).toEqual(['Table linen', 'Tableware', 'Café table']);
    expect(labels(matching(options, 'cafe tab', []))).toEqual(['Café table']);
    expect(labels(matching(options, '', []))).toHaveLength(4);
  });

  it('leaves out what is chosen', () => {
    expect(labels(matching(options, 'table', [options[1]!]))).toEqual(['Table linen', 'Café table']);
  });

  it('is at most fifty', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ value: `${index}`, label: `Tag ${index}` }));
    expect(matching(many, 'tag', [])).toHaveLength(50);
  });
});

describe('what can be created', () => {
  it('is a name that is not there yet', () => {
    expect(created('  Gift   wrap ', options, [])).toEqual({ value: 'Gift wrap', label: 'Gift wrap' });
    expect(created('MUGS', options, [])).toBe(null);
    expect(created('oak', options, [{ value: 'Oak', label: 'Oak' }])).toBe(null);
    expect(created('  ', options, [])).toBe(null);
  });
});

it('reads labels with commas between them, each once', () => {
  expect(labels(optionsIn(' Oak,  gift   wrap ,,Oak'))).toEqual(['Oak', 'gift wrap']);
  expect(optionsIn('')).toEqual([]);
});
