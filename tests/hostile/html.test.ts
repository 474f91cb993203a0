import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { oneOfEach } from './support/effort.ts';
import { stage } from './support/stage.ts';

/* Every kind of page that anybody finds on their way through a store is HTML as its standard has it. */

const config: ConfigData = {
  extends: ['html-validate:standard'],
  // Astro writes the one style of its islands where the first of them stands, which every browser takes.
  elements: ['html5', { style: { flow: true, phrasing: true } }],
};

const here = stage();
const validator = new HtmlValidate(config);

it('sees what is no HTML', async () => {
  const { valid } = await validator.validateString('<!doctype html><title>A</title><p><div id="a" id="b"></p>');
  expect(valid).toBe(false);
});

describe('the pages', () => {
  it('are valid HTML', async () => {
    const complaints = new Map<string, string>();
    const all = [...here.pages].flatMap(([role, pages]) => pages.map((page) => ({ role, ...page })));
    for (const { role, path, body } of oneOfEach(all, (page) => `${page.role.role} ${page.route} ${page.status}`)) {
      const { results } = await validator.validateString(body);
      for (const { ruleId, message, selector } of results.flatMap((result) => result.messages)) {
        complaints.set(`${ruleId}: ${message}`, `${role.role}@${role.host}${path} ${selector}`);
      }
    }
    expect(Object.fromEntries(complaints)).toEqual({});
  });
});
