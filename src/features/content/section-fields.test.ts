import { expect, test } from 'vitest';
import { homeSection, type HomeSection } from './home.ts';
import { blankSection, sectionKinds, type SectionField } from './section-fields.ts';

const types = Object.keys(sectionKinds) as HomeSection['type'][];
/** What only a person can choose. */
const CHOSEN = new Set(['picture', 'product', 'collection', 'products', 'categories']);

test.each(types)('a new %s lacks nothing but what a person has to choose', (type) => {
  const missing = (homeSection.safeParse(blankSection(type)).error?.issues ?? []).map(({ path }) => String(path[0]));
  expect(missing.filter((name) => !CHOSEN.has(name))).toEqual([]);
});

test.each(types)('every field of %s is one that the section has', (type) => {
  const option = homeSection.options.find((one) => one.shape.type.value === type)!;
  expect(Object.keys(option.shape)).toEqual(expect.arrayContaining(namesOf(sectionKinds[type].fields)));
});

const namesOf = (fields: SectionField[]) => fields.map(({ name }) => name);
