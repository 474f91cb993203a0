import { describe, expect, it } from 'vitest';
import { categories } from '#features/catalog/admin/categories.actions.ts';
import { editedOf } from '#features/catalog/category-tree.ts';
import { collections } from '#features/collections/admin/collections.actions.ts';
import { customers } from '#features/customers/admin/customers.actions.ts';
import { orders } from '#features/orders/admin/orders.actions.ts';
import { staffWith } from '#features/staff/staff.ts';
import { stateKey } from '#lib/seen-state.ts';
import { ACTION_API_CONTEXT_SYMBOL } from '../support/astro-actions.ts';

/*
 * Forms that were made before somebody else saved: what that person changed stays, or the form is refused. The desks are stood
 * in for by what they answer and what they are told.
 */

describe('a collection that is filled by hand', () => {
  const stored = { id: 'c', slug: 'best', title: 'Best', description: '', rules: null };
  const places = ['a', 'b', 'colleague'];
  const members = places.map((slug, position) => ({ id: `place-${slug}`, productId: `id-${slug}`, slug, position }));

  it('keeps what a colleague put in while the form was open, and loses what was taken out', async () => {
    const { told, error } = await save({ was: '["a","b"]', products: ['b', 'new'] });
    expect(error).toBeUndefined();
    const [, changes] = told[0] as [object, object[]];
    expect(changes).toEqual([
      { do: 'remove', table: 'collectionProducts', id: 'place-a' },
      expect.objectContaining({ do: 'update', id: 'place-b', patch: { position: 0 } }),
      expect.objectContaining({ do: 'update', id: 'place-colleague', patch: { position: 1 } }),
      expect.objectContaining({ do: 'insert', row: expect.objectContaining({ productId: 'id-new', position: 2 }) }),
    ]);
  });

  it('tells the log who is in it', async () => {
    const { logged } = await save({ was: '["a","b","colleague"]', products: ['colleague', 'a'] });
    expect(logged).toMatchObject([
      { before: { products: ['a', 'b', 'colleague'] }, after: { products: ['colleague', 'a'] } },
    ]);
  });

  it('is not renamed over a name that it got meanwhile', async () => {
    const seen = await stateKey({ ...stored, title: 'Good' });
    const { told, error } = await save({ seen, was: '[]', products: [] });
    expect([told, error?.code]).toEqual([[], 'CONFLICT']);
  });

  const save = (fields: Record<string, string | string[]>) =>
    sent(collections.save, { collection: 'c', title: 'Best', slug: 'best', ...fields }, (told) => ({
      collectionDesk: {
        byId: () => stored,
        members: () => members,
        productIds: (slugs: string[]) => new Map(slugs.map((slug) => [slug, `id-${slug}`])),
        save: (...said: unknown[]) => told.push(said),
        queueNext: () => false,
      },
    }));
});

it('a category is not described over what a colleague wrote while the form was open', async () => {
  const stored = {
    id: 'c',
    parentId: null,
    slug: 'mugs',
    title: 'Mugs',
    description: 'Glazed',
    position: 0,
    mediaId: null,
  };
  const save = (seen: string) =>
    sent(categories.save, { category: 'c', title: 'Mugs', slug: 'mugs', description: 'Mine', seen }, (told) => ({
      categoryDesk: { all: () => [stored], save: async (...said: unknown[]) => (told.push(said), 'saved') },
    }));
  const { told, error } = await save(await stateKey(editedOf({ ...stored, description: '' })));
  expect([told, error?.code]).toEqual([[], 'CONFLICT']);
  expect((await save(await stateKey(editedOf({ ...stored, position: 4 })))).told).toHaveLength(1);
});

describe('a customer', () => {
  const profile = { note: 'Call at noon', tags: ['vip', 'colleague'] };
  const desk = (told: unknown[]) => ({
    customerList: { byId: () => profile },
    customerDesk: {
      note: (...said: unknown[]) => told.push(said),
      tag: (_id: string, tags: string[]) => told.push(tags),
    },
  });

  it('keeps a tag that a colleague gave while the form was open', async () => {
    const { told } = await sent(customers.tag, { customer: 'c', tags: 'press', was: '["vip"]' }, desk);
    expect(told).toEqual([['colleague', 'press']]);
  });

  it('keeps a note that a colleague wrote while the form was open', async () => {
    const { told, error } = await sent(customers.note, { customer: 'c', note: 'Mine', seen: await stateKey('') }, desk);
    expect([told, error?.code]).toEqual([[], 'CONFLICT']);
    const seen = await stateKey(profile.note);
    expect((await sent(customers.note, { customer: 'c', note: 'Mine', seen }, desk)).told).toHaveLength(1);
  });
});

it('an order keeps a tag that a colleague gave while the form was open', async () => {
  const order = { id: 'o', number: 1, email: '', phone: null, shippingAddress: null, billingAddress: null, lines: [] };
  const { told } = await sent(orders.tag, { orderId: 'o', tags: ['', 'gift'], was: '["old"]' }, (list) => ({
    orders: { byId: () => ({ ...order, tags: ['old', 'colleague'] }) },
    orderDesk: { tag: (_id: string, tags: string[]) => list.push(tags) },
  }));
  expect(told).toEqual([['colleague', 'gift']]);
});

type Action = (input: FormData) => Promise<{ error?: { code: string } | undefined }>;

/** Sends a form as the owner; answers what the desks and the log were told. */
async function sent(action: object, fields: Record<string, string | string[]>, desks: (told: unknown[]) => object) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const one of [values].flat()) form.append(name, one);
  const [told, logged]: [unknown[], unknown[]] = [[], []];
  const person = { accountId: 'a', membershipId: 'm', sessionId: 's', name: 'N', email: 'e', confirmedAt: 0 };
  const locals = {
    staff: staffWith({ ...person, role: 'owner' }),
    admin: { ...desks(told), ask: async (questions: object) => questions },
    shop: {
      audit: { record: async (entries: unknown[]) => logged.push(...entries) },
      indexing: { drain: async () => null },
    },
    cfContext: { waitUntil: (work: Promise<unknown>) => work },
    site: { general: { orderPrefix: '', currency: 'EUR' } },
    journal: { begin: () => {}, end: () => {}, isHeld: () => false },
    ...{ now: 1, siteId: 'site', requestId: 'r' },
  };
  const url = new URL('https://shop.example/_actions/admin');
  const context = { locals, url, request: new Request(url), [ACTION_API_CONTEXT_SYMBOL]: true };
  const { error } = await (action as Action).call(context as never, form);
  if (error && 'failure' in locals) throw locals.failure;
  return { told, logged, error };
}
