import { describe, expect, it } from 'vitest';
import { generalSettings } from '#features/settings/general.ts';
import { cleanHtml } from '#lib/clean-html.ts';
import { LEGAL_ROLES, legalLinks, legalSettings } from './legal.ts';
import { legalTemplate } from './legal-templates.ts';

const general = generalSettings.parse({ name: 'Volt & <Co>', email: 'help@volt.example', currency: 'USD' });

describe('links to legal pages', () => {
  const legal = legalSettings.parse({ terms: 'terms-of-sale', privacy: 'privacy' });

  it('are those that a page was chosen for', () => {
    expect(legalLinks(legal).map(({ label, href }) => [label, href])).toEqual([
      ['Terms', '/pages/terms-of-sale'],
      ['Privacy', '/pages/privacy'],
    ]);
    expect(legalLinks(legalSettings.parse({}))).toEqual([]);
  });

  it('are not said twice beside a menu', () => {
    expect(legalLinks(legal, ['/pages/privacy']).map(({ role }) => role)).toEqual(['terms']);
  });
});

describe.each(LEGAL_ROLES)('the template of %s', (role) => {
  const { bodyHtml, title } = legalTemplate(role, general);

  it('has nothing in it that a page may not have, and no markup from the store’s name', () => {
    expect(bodyHtml).not.toContain('<Co>');
    expect(cleanHtml(bodyHtml)).not.toMatch(/<(?!\/?(?:p|h2|ol|li|a|br)\b)/);
    expect(bodyHtml).toContain('help@volt.example');
    expect(title).not.toBe('');
  });
});
