import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import { siteDb } from '#db/site-db.ts';
import { categoryDeskRepo } from '#features/catalog/category-desk.repo.ts';
import { nodesAbove, parentRefusal } from '#features/catalog/category-tree.ts';
import { NOW, shopWithStock } from '../support/shop-with-stock.ts';

let desk: ReturnType<typeof deskOf>;

beforeEach(async () => {
  const { siteId, key } = await shopWithStock(env.DB, {});
  desk = deskOf(siteDb(env.DB, { id: siteId, key }));
  for (const [position, id] of ['cups', 'bowls', 'plates'].entries())
    await desk.repo.create({ id, slug: id, title: id, parentId: null, position }, NOW);
});

function deskOf(site: ReturnType<typeof siteDb>) {
  const repo = categoryDeskRepo(site);
  const tree = async () => (await site.ask({ nodes: repo.all() })).nodes;
  /** What is saved when a category is put below another one, judged by the tree as it was read. */
  const put = (nodes: Awaited<ReturnType<typeof tree>>, id: string, parentId: string | null) => {
    expect(parentRefusal(nodes, id, parentId)).toBeNull();
    const words = { slug: id, title: id, description: '', mediaId: null, parentId };
    return repo.save(id, words, nodesAbove(nodes, parentId), NOW);
  };
  return { repo, tree, put };
}

test('two who put two categories below each other make no circle', async () => {
  const seen = await desk.tree();
  expect(await desk.put(seen, 'cups', 'bowls')).toBe('saved');
  expect(await desk.put(seen, 'bowls', 'cups')).toBe('moved');
  const parents = Object.fromEntries((await desk.tree()).map(({ id, parentId }) => [id, parentId]));
  expect(parents).toEqual({ cups: 'bowls', bowls: null, plates: null });
});

test('nor do three', async () => {
  const seen = await desk.tree();
  expect(await desk.put(seen, 'cups', 'bowls')).toBe('saved');
  expect(await desk.put(seen, 'bowls', 'plates')).toBe('saved');
  expect(await desk.put(seen, 'plates', 'cups')).toBe('moved');
});

test('an address that another category has is refused as that', async () => {
  const words = { slug: 'bowls', title: 'Cups', description: '', mediaId: null, parentId: null };
  expect(await desk.repo.save('cups', words, [], NOW)).toBe('taken');
});
