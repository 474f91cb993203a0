import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { VERSIONS_KEPT, type DocumentKey } from '#features/publishing/documents.ts';
import { newId } from '#lib/ids.ts';
import { draftedShop } from '../../src/drafted-shop.ts';
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
    const second = (await shop.publishing.save('announcement', bar('Second'), 0, ana()))!;
    expect(await stateOf('announcement')).toMatchObject({ draft: { value: bar('Second') }, live: bar('First') });
    expect(await shop.publishing.discard('announcement', second)).toBe(true);
    expect(await stateOf('announcement')).toMatchObject({ draft: null, live: bar('First') });
  });

  test('of two who change it, the second is told and overwrites nothing', async () => {
    const first = (await shop.publishing.save('home', { by: 'first' }, 0, ana()))!;
    expect(await shop.publishing.save('home', { by: 'second' }, 0, ana())).toBeNull();
    expect(await shop.publishing.save('home', { by: 'first again' }, first, ana())).toBe(first + 1);
    expect((await stateOf('home')).draft).toMatchObject({ value: { by: 'first again' }, revision: first + 1 });
  });

  test.each(['published', 'thrown away'])('that was %s is not begun again by who still has it open', async (how) => {
    const first = (await shop.publishing.save('home', { by: 'first' }, 0, ana()))!;
    const seen = await stateOf('home');
    if (how === 'published') await shop.publishing.publish('home', { ...seen, draft: seen.draft! }, ana());
    else await shop.publishing.discard('home', first);
    expect(await shop.publishing.save('home', { by: 'late' }, first, ana())).toBeNull();
    expect((await stateOf('home')).draft).toBeNull();
    // Another one begins: its revisions are none that somebody saw of the one before.
    const other = (await shop.publishing.save('home', { by: 'other' }, 0, ana(NOW + 1000)))!;
    expect(other).toBeGreaterThan(first);
    expect(await shop.publishing.save('home', { by: 'late' }, first, ana(NOW + 2000))).toBeNull();
    expect((await stateOf('home')).draft).toMatchObject({ value: { by: 'other' }, revision: other });
  });

  test('is not thrown away by who has not seen what somebody else made of it', async () => {
    const first = (await shop.publishing.save('home', { by: 'first' }, 0, ana()))!;
    const second = (await shop.publishing.save('home', { by: 'second' }, first, ana()))!;
    expect(await shop.publishing.discard('home', first)).toBe(false);
    expect((await stateOf('home')).draft).toMatchObject({ value: { by: 'second' } });
    expect(await shop.publishing.discard('home', second)).toBe(true);
    expect((await stateOf('home')).draft).toBeNull();
  });

  test('is not published once somebody changed it', async () => {
    await shop.publishing.save('home', { sections: [] }, 0, ana());
    const seen = await stateOf('home');
    await shop.publishing.save('home', { sections: ['more'] }, seen.draft!.revision, ana());
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
    const revision = await shop.publishing.save('home', { sections: ['more'] }, 0, ana());
    expect(await shop.publishing.publish('home', { ...seen, draft: none }, ana())).toBe(false);
    expect(await stateOf('home')).toMatchObject({ live: null, draft: { revision } });
  });
});

test('a page can be chosen for the law and the checkout however many come before it, once shoppers see it', async () => {
  const page = { summary: '', bodyHtml: '', seoTitle: null, seoDescription: null };
  const slugs = Array.from({ length: 60 }, (_, i) => `page-${i + 10}`);
  for (const slug of slugs) await shop.pages.create({ ...page, id: slug, title: slug, slug }, NOW);
  for (const slug of slugs.slice(1)) await shop.pages.show(slug, NOW);
  const { shown, chosen } = await shop.ask({
    shown: shop.pages.shown(),
    chosen: shop.pages.bySlugs(['page-69', 'page-10', 'none']),
  });
  expect(shown.map(({ slug }) => slug)).toEqual(slugs.slice(1));
  expect(chosen.map(({ slug, status }) => [slug, status]).toSorted()).toEqual([
    ['page-10', 'draft'],
    ['page-69', 'published'],
  ]);
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
    expect(shown.menus).toEqual({ header: [], service: [], legal: [], footer: [{ title: 'Help', items: [entry] }] });
  });

  test('of a page shows it, under its new address', async () => {
    const id = newId();
    const page = { title: 'Our story', slug: 'story', summary: '', seoTitle: null, seoDescription: null };
    await shop.pages.create({ ...page, id, bodyHtml: '' }, NOW);
    expect(await shop.ask({ page: shop.content.pageBySlug('story') })).toEqual({ page: null });
    const preview = draftedShop(shop, new Map(), NOW);
    expect((await shop.ask({ page: preview.content.pageBySlug('story') })).page).toMatchObject({ title: 'Our story' });
    await publish(`page:${id}`, { ...page, slug: 'our-story', bodyHtml: '<p>We began</p>' });
    const { page: shown } = await shop.ask({ page: shop.content.pageBySlug('our-story') });
    expect(shown).toMatchObject({ title: 'Our story', bodyHtml: '<p>We began</p>' });
  });

  test('of a page that was taken off is shown again as it was, while its draft waits', async () => {
    const id = newId();
    const page = { title: 'Our story', slug: 'story', summary: '', bodyHtml: '', seoTitle: null, seoDescription: null };
    await shop.pages.create({ ...page, id }, NOW);
    await publish(`page:${id}`, page);
    await shop.publishing.save(`page:${id}`, { ...page, title: 'Another story' }, 0, ana());
    await shop.pages.hide(id, NOW);
    await shop.pages.show(id, NOW);
    const { shown } = await shop.ask({ shown: shop.content.pageBySlug('story') });
    expect(shown).toMatchObject({ title: 'Our story' });
    expect((await stateOf(`page:${id}`)).draft).toMatchObject({ value: { title: 'Another story' } });
  });
});
