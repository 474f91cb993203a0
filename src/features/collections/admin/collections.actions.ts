import { z } from 'zod';
import { indexSoon } from '#features/listing/index-soon.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuseFields } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { mergeLists } from '#lib/merge-sets.ts';
import { paths } from '#lib/paths.ts';
import { expectSeen, seenSet, seenState } from '#lib/seen-state.ts';
import { slugOf } from '#lib/slug.ts';
import { typedText } from '#lib/typed-text.ts';
import { MOST_ORDERED, type Collection } from '../collection.ts';
import { fitsRules } from '../fits-rules.ts';
import { planMembers } from '../plan-members.ts';
import type { Rules } from '../rule-kinds.ts';
import { readRules } from '../typed-rules.ts';
import { rulesFromEntries } from '../rules-from-entries.ts';

type Asked = StaffContext<'products.write'> | StaffContext<'products.read'>;

/** Not called id: a field of that name would hide the id of its form from scripts. */
const collection = z.string().min(1).max(64);
const title = z
  .string('Give the collection a title.')
  .trim()
  .min(1, 'Give the collection a title.')
  .max(120, 'At most 120 characters fit here.');
const TAKEN = { slug: 'Another collection has this address already.' };
const EVERY_PRODUCT: Rules = { match: 'all', rules: [] };
/** Products that a preview looks at. */
const PREVIEWED = 200;
const MOST_SHOWN = 12;
/** Products that are filed right after rules were saved; the scheduled run does the rest. */
const FILED_AT_ONCE = 100;

/** Groups of products, across categories. */
export const collections = {
  create: staffAction({
    permission: 'products.write',
    input: z.object({ title, kind: z.enum(['hand', 'rules'], 'Choose how it is filled.') }),
    async handler({ title, kind }, { admin, now }) {
      const slug = slugOf(title);
      if (!slug)
        throw refuseFields({ title: 'Give it a title with a letter or a digit: its address is made from it.' });
      const id = newId();
      const rules = kind === 'rules' ? EVERY_PRODUCT : null;
      if (!(await admin.collectionDesk.create({ id, slug, title, description: '', rules }, now)))
        throw refuseFields({ title: 'Another collection has this title, and the address that is made from it.' });
      return {
        data: { to: paths.admin.collection(id), said: `Made “${title}”.` },
        changes: [{ action: 'collection.create' as const, subject: { kind: 'collection', id, name: title } }],
      };
    },
  }),

  save: staffAction({
    permission: 'products.write',
    input: z
      .object({
        ...{ collection, title, products: z.array(z.string().max(200)) },
        slug: typedText(120),
        description: typedText(1000),
        seen: seenState,
        was: seenSet,
      })
      // Rules are named by their lines: rules.0.field.
      .catchall(z.string().max(300)),
    async handler({ collection: id, products, was, seen, title, slug: typedSlug, description, ...rest }, asked) {
      const { admin, now } = asked;
      const { before, members } = await admin.ask({
        before: admin.collectionDesk.byId(id),
        members: admin.collectionDesk.members(id),
      });
      if (!before) throw notThere('There is no such collection.');
      await expectSeen(seen, before, 'collection');
      const slug = typedSlug === before.slug ? typedSlug : slugOf(typedSlug || title);
      if (!slug) throw refuseFields({ slug: 'An address needs a letter or a digit.' });
      const rules = before.rules && (await rulesIn(rest, asked));
      const there = members.map((one) => one.slug);
      const wanted = was ? mergeLists(was, products, there) : products;
      const changes = rules ? [] : planMembers(id, await productsIn(wanted, asked), members, newId);
      const after: Collection = { id, slug, title, description, rules };
      if (!(await admin.collectionDesk.save(after, changes, now))) throw refuseFields(TAKEN);
      await admin.collectionDesk.queueNext(now);
      indexSoon(asked, { most: FILED_AT_ONCE });
      const logged = rules
        ? { before, after }
        : { before: { ...before, products: there }, after: { ...after, products: wanted } };
      const change = { action: 'collection.update' as const, subject: { kind: 'collection', id, name: title } };
      return { data: { to: paths.admin.collection(id), said: 'Saved.' }, changes: [{ ...change, ...logged }] };
    },
  }),

  /** Which of the newest products rules that are not saved yet would take. */
  preview: staffAction({
    permission: 'products.read',
    input: z.object({}).catchall(z.string().max(2000)),
    async handler(typed, asked) {
      const { admin, shop } = asked;
      const rules = await rulesIn(typed, asked);
      const { ids } = await admin.ask({ ids: admin.collectionDesk.newestProducts(PREVIEWED) });
      const { sources } = await shop.ask({ sources: shop.indexing.sources(ids) });
      const fitting = sources.filter((one) => one.status !== 'archived' && fitsRules(one, rules));
      const shown = fitting.slice(0, MOST_SHOWN).map(({ id, title }) => ({ id, title }));
      return { data: { shown, fitting: fitting.length, of: sources.length }, changes: [] };
    },
  }),

  remove: staffAction({
    permission: 'products.write',
    input: z.object({ collection }),
    async handler({ collection: id }, { admin }) {
      const { gone } = await admin.ask({ gone: admin.collectionDesk.byId(id) });
      if (!gone) throw notThere('There is no such collection.');
      await admin.collectionDesk.remove(id);
      const subject = { kind: 'collection', id, name: gone.title };
      return {
        data: { to: paths.admin.collections(), said: `Deleted “${gone.title}”. Its products stay.` },
        changes: [{ action: 'collection.remove' as const, subject, before: gone }],
      };
    },
  }),
};

async function rulesIn(entries: Record<string, unknown>, { admin, site }: Asked): Promise<Rules> {
  const { shelf } = await admin.ask({ shelf: admin.productEditor.shelf() });
  const categoryIds = new Set(shelf.categories.map(({ id }) => id));
  const { rules, problems } = readRules(rulesFromEntries(entries), { currency: site.general.currency, categoryIds });
  if (Object.keys(problems).length) throw refuseFields(problems);
  return rules;
}

async function productsIn(slugs: string[], { admin }: Asked): Promise<string[]> {
  if (slugs.length > MOST_ORDERED)
    throw refuseFields({ products: `By hand a collection takes at most ${MOST_ORDERED} products.` });
  const { ids } = await admin.ask({ ids: admin.collectionDesk.productIds(slugs) });
  return [...new Set(slugs.flatMap((slug) => ids.get(slug) ?? []))];
}
