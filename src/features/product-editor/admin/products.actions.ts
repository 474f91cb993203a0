import { z } from 'zod';
import { indexSoon } from '#features/listing/index-soon.ts';
import { staffAction, type Done, type StaffContext } from '#features/staff/staff-action.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { notThere, refuse, refuseFields } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { typedText } from '#lib/typed-text.ts';
import { typedWholeFrom } from '#lib/typed-whole.ts';
import { copyOf } from '../copy-of.ts';
import { productFormShape } from '../product-form-shape.ts';
import { emptyForm, type ProductForm } from '../product-form.ts';
import { saveProduct, type Saved, type Wish } from '../save-product.ts';
import { shortList, toldForm } from '../told-form.ts';
import { formFromTyped, tidied } from '../typed-form.ts';
import { undoWish } from '../undo-change.ts';

type Asked = StaffContext<'products.write'>;

/** Not called id: a field of that name would hide the id of its form from scripts. */
const product = z.string().min(1).max(64);
/** Carried by a form that makes a product: the id of what it makes. */
const key = z.uuid('Reload the page and try again.');
const STATUS_SAID = { archived: 'Archived.', active: 'Put on sale.', draft: 'Made a draft.' } as const;

/** What the form began with, as it came along in the form. */
const base = z
  .string()
  .max(500_000)
  .transform((text, context): ProductForm => {
    const read = productFormShape.safeParse(parsed(text));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'This page is out of date. Load it again.' });
    return z.NEVER;
  });

/** One product, as its editor changes it. */
export const products = {
  /** Makes a product, or saves one with what others saved meanwhile. */
  save: staffAction({
    permission: 'products.write',
    input: z
      .object({
        ...{ product: typedText(64), key: key.nullish(), base },
        ...{ tags: z.array(z.string()), collections: z.array(z.string()) },
      })
      // The rest has names that depend on the product: variants.0.price, metafields.<id>.
      .catchall(z.string()),
    async handler({ product: id, key, base: began, ...typed }, asked) {
      if (!id && !key) throw refuse('Reload the page and try again.');
      const rest = typed as Record<string, string | string[]>;
      const mine = tidied(
        formFromTyped({
          one: (name) => [rest[name] ?? []].flat().at(-1),
          all: (name) => [rest[name] ?? []].flat(),
          names: Object.keys(rest),
        }),
      );
      const saved = await save(
        {
          ...{ id: id || key!, isNew: !id, base: () => (id ? began : emptyForm()), mine: () => mine },
          ...{ keep: keptOf(rest), mayRemove: rest['removal'] === 'on' },
        },
        asked,
      );
      if (saved.kind === 'made' && saved.title !== mine.title.trim())
        throw refuse(`This page has made “${saved.title}” already. Save once more to make another product.`);
      return done(saved, id ? 'Saved.' : `Made “${mine.title}”.`);
    },
  }),

  /** Takes back one change, and leaves what was changed since. */
  undo: staffAction({
    permission: 'products.write',
    input: z.object({ product, number: typedWholeFrom(1, Number.MAX_SAFE_INTEGER) }),
    async handler({ product: id, number }, asked) {
      const { productEditor } = asked.admin;
      const { change, next } = await asked.admin.ask({
        change: productEditor.revision(id, number),
        next: productEditor.revision(id, number + 1),
      });
      if (!change) throw notThere('This change is not kept any more.');
      return done(await save({ id, ...undoWish(change, next) }, asked), 'Put back as it was.');
    },
  }),

  setStatus: staffAction({
    permission: 'products.write',
    input: z.object({ product, status: z.enum(['active', 'draft', 'archived']) }),
    async handler({ product: id, status }, asked) {
      const wish = { base: same, mine: (now: ProductForm) => ({ ...now, status }), keep: {}, mayRemove: false };
      return done(await save({ id, ...wish }, asked), STATUS_SAID[status]);
    },
  }),

  /** Makes a draft that is like a product, without its SKUs and its stock. */
  duplicate: staffAction({
    permission: 'products.write',
    input: z.object({ product, key }),
    async handler({ product: id, key }, asked) {
      const { site, admin, now } = asked;
      const { original } = await admin.ask({ original: admin.productEditor.product(id) });
      if (!original) throw notThere('There is no such product.');
      const copy = copyOf(original, { ...site.general, now });
      const saved = await save(
        { ...{ id: key, isNew: true, base: emptyForm, mine: () => copy }, keep: {}, mayRemove: false },
        asked,
      );
      return done(saved, `Made “${copy.title}”, a draft.`);
    },
  }),
};

const same = (form: ProductForm) => form;

/** What was saved is found by shoppers and staff right after, whatever waits to be indexed. */
async function save(wish: Wish, asked: Asked): Promise<Saved> {
  const { admin, shop, site, staff, now } = asked;
  const saved = await saveProduct(
    wish,
    {
      ask: admin.ask,
      productEditor: admin.productEditor,
      media: shop.media,
      tax: () => shop.settings.groups({ tax: taxSettings }),
    },
    { ...{ currency: site.general.currency, timezone: site.general.timezone }, now, newId, savedBy: staff.name },
  );
  if (saved.kind === 'saved') indexSoon(asked, { first: [saved.id] });
  return saved;
}

/** What an action answers, and what the log keeps. @throws what the person has to be told */
function done(saved: Saved, said: string): Done<Answer> {
  switch (saved.kind) {
    case 'gone':
      throw notThere('There is no such product.');
    case 'made':
      return { data: { to: paths.admin.product(saved.id), said }, changes: [] };
    case 'problems':
      throw refuseFields(saved.problems);
    case 'conflicts': {
      const fields = shortList(saved.conflicts.map(({ label }) => label));
      const who = saved.savedBy ?? 'Somebody';
      throw refuse(`${who} changed this product meanwhile, and both of you changed: ${fields}. Choose what stays.`);
    }
    case 'unchanged':
      return { data: { to: paths.admin.product(saved.id), said: 'Nothing had changed.' }, changes: [] };
    case 'saved': {
      const { id, number, before, after } = saved;
      const undo = number && { action: 'admin.products.undo', input: { product: id, number: String(number) } };
      return {
        data: { to: paths.admin.product(id), said, ...(undo && { undo }) },
        changes: [
          {
            action: before ? 'product.update' : 'product.create',
            subject: { kind: 'product', id, name: after.title },
            ...(before && { before: toldForm(before) }),
            after: toldForm(after),
          },
        ],
      };
    }
  }
}

/** Which of two values stays where two people changed one field: `keep.title` is `mine` or `theirs`. */
const keptOf = (typed: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('keep.') && typeof value === 'string' ? [[name.slice('keep.'.length), value]] : [],
    ),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
