import { expect, it } from 'vitest';
import { letFormsLeadTo } from './payment-pages.ts';
import { providersFor } from './providers.ts';
import { paymentSettings } from './payments.settings.ts';

function inserted(providers: { page?: string }[]): string[] {
  const directives: string[] = [];
  letFormsLeadTo(providers, { insertDirective: (directive) => directives.push(directive) });
  return directives;
}

it('lets forms lead to where the providers of a store have their pages, each once', () => {
  const providers = [{ page: 'https://pay.example/start?a=b' }, {}, { page: 'https://pay.example/other' }];
  expect(inserted(providers)).toEqual(['form-action https://pay.example']);
});

it('lets them lead nowhere else while nobody has a page elsewhere', () => {
  const settings = paymentSettings.parse({ manual: { title: 'Transfer', instructions: ['To us'] } });
  const env = { APP_ENV: 'local', APP_SECRET: 'a-secret-of-more-than-thirty-two-characters' };
  const providers = providersFor(settings, { env, siteId: 'a', now: 0, keys: async () => ({}) });
  expect(providers.map(({ id }) => id)).toEqual(['test', 'manual']);
  expect(inserted(providers)).toEqual([]);
});
