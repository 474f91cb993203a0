import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { VERSIONS_KEPT, type DocumentKey } from '#features/publishing/documents.ts';
import { newId } from '#lib/ids.ts';
import { NOW, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

const ana = (now = NOW) => ({ name: 'Ana', now, newId });
const bar = (text: string) => ({ shown: true, text, link: null, tone: 'quiet' });

let shop: TestShop['shop'];

beforeEach(async () => ({ shop } = await shopWithStock(env.DB, {})));

const stateOf = async (key: DocumentKey) => (await shop.ask({ state: shop.publishing.document(key) })).state;

async function publish(key: DocumentKey, value: unknown, now = NOW) {
  const before = await stateOf(key);
  await shop.publishing.save(key, value, before.draft?.revision ?? 0, ana(now));
  const { draft, ...rest } = await stateOf(key);
  return shop.publishing.publish(key, { ...rest, draft: draft! }, ana(now));
}

describe('a draft', () => {
  test('is seen by nobody until it is published', async () => {
    await publish('announcement', bar('First'));
    await shop.publishing.save('announcement', bar('Second'), 0, ana());
    expect(await stateOf('announcement')).toMatchObject({ draft: { value: bar('Second') }, live: bar('First') });
    await shop.publishing.discard('announcement');
    expect(await stateOf('announcement')).toMatchObject({ draft: null, live: bar('First') });
  });

  test('of two who change it, the second is told and overwrites nothing', async () => {
    expect(await shop.publishing.save('home', { by: 'first' }, 0, ana())).toBe(1);
    expect(await shop.publishing.save('home', { by: 'second' }, 0, ana())).toBeNull();
    expect(await shop.publishing.save('home', { by: 'first again' }, 1, ana())).toBe(2);
    expect((await stateOf('home')).draft).toMatchObject({ value: { by: 'first again' }, revision: 2 });
  });

  test('is not published once somebody changed it', async () => {
    await shop.publishing.save('home', { sections: [] }, 0, ana());
    const seen = await stateOf('home');
    await shop.publishing.save('home', { sections: ['more'] }, 1, ana());
    expect(await shop.publishing.publish('home', { ...seen, draft: seen.draft! }, ana())).toBe(false);
    expect(await stateOf('home')).toMatchObject({ live: null, versions: [] });
  });

  test('is published once by two who press at the same time', async () => {
    await shop.publishing.save('home', { sections: [] }, 0, ana());
    const seen = await stateOf('home');
    const both = [1, 2].map(() => shop.publishing.publish('home', { ...seen, draft: seen.draft! }, ana()));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect((await stateOf('home')).versions).toHaveLength(1);
  });
});

describe('what has no draft', () => {
  const none = { value: { sections: [] }, revision: 0, changedBy: '', updatedAt: 0 };

  test('is published as it is given, once by two who press at the same time', async () => {
    const seen = await stateOf('home');
    const both = [1, 2].map(() => shop.publishing.publish('home', { ...seen, draft: none }, ana()));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await stateOf('home')).toMatchObject({ draft: null, live: none.value });
  });

  test('is not published over a draft that came meanwhile', async () => {
    const seen = await stateOf('home');
    await shop.publishing.save('home', { sections: ['more'] }, 0, ana());
    expect(await shop.publishing.publish('home', { ...seen, draft: none }, ana())).toBe(false);
    expect(await stateOf('home')).toMatchObject({ live: null, draft: { revision: 1 } });
  });
});

describe('what was published', () => {
  test(`can be brought back: what was there at first and the last ${VERSIONS_KEPT} versions`, async () => {
    await shop.settings.save('announcement', bar('Before'), NOW);
    await publish('announcement', bar('1'));
    expect(await shop.ask({ first: shop.publishing.version('announcement', 1) })).toEqual({
      first: { value: bar('Before') },
    });
    for (let i = 2; i <= 14; i += 1) expect(await publish('announcement', bar(String(i)), NOW + i)).toBe(true);
    const { versions, live } = await stateOf('announcement');
    expect(live).toEqual(bar('14'));
    expect(versions.map(({ number }) => number)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
    expect(await shop.ask({ gone: shop.publishing.version('announcement', 5) })).toEqual({ gone: null });
  });

  test('of the menus replaces all of them, in order', async () => {
    const entry = { label: 'About', to: { kind: 'page', slug: 'about' } };
    const menus = [
      { place: 'header', title: 'Main', items: [{ ...entry, items: [entry] }] },
      { place: 'footer', title: 'Help', items: [entry] },
    ];
    await publish('menus', { menus });
    await publish('menus', { menus: [menus[1]] });
    const shown = await shop.ask({ menus: shop.content.menus() });
    expect(shown.menus).toEqual({ header: [], service: [], legal: [], footer: [menus[1]] });
  });

  test('of a page shows it, under its new address', async () => {
    const id = newId();
    const page = { title: 'Our story', slug: 'story', summary: '', seoTitle: null, seoDescription: null };
    await shop.pages.create({ ...page, id, bodyHtml: '' }, NOW);
    expect(await shop.ask({ page: shop.content.pageBySlug('story') })).toEqual({ page: null });
    await publish(`page:${id}`, { ...page, slug: 'our-story', bodyHtml: '<p>We began</p>' });
    const { page: shown } = await shop.ask({ page: shop.content.pageBySlug('our-story') });
    expect(shown).toMatchObject({ title: 'Our story', bodyHtml: '<p>We began</p>' });
  });
});
