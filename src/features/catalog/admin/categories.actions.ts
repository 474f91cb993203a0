import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { PictureRefused } from '#features/media/picture-refused.ts';
import { takePicture } from '#features/media/take-picture.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuse, refuseFields } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { expectSeen, seenState } from '#lib/seen-state.ts';
import { slugOf } from '#lib/slug.ts';
import { typedText } from '#lib/typed-text.ts';
import { editedOf, moved, nodesAbove, parentRefusal, siblings, type CategoryNode } from '../category-tree.ts';

type Asked = StaffContext<'products.write'>;

/** Not called id: a field of that name would hide the id of its form from scripts. */
const category = z.string().min(1).max(64);
const title = z
  .string('Give the category a title.')
  .trim()
  .min(1, 'Give the category a title.')
  .max(120, 'At most 120 characters fit here.');
const parent = typedText(64).transform((id) => id || null);
const TAKEN = { slug: 'Another category has this address already.' };
const MOVED = 'Somebody moved this category meanwhile. Save again to see whether it can lie here.';
const NO_LETTER = 'An address needs a letter or a digit.';

/** The tree that products are filed in. */
export const categories = {
  create: staffAction({
    permission: 'products.write',
    input: z.object({ title, parent }),
    async handler({ title, parent }, asked) {
      const { admin, now } = asked;
      const nodes = await allOf(asked);
      const refused = parentRefusal(nodes, null, parent);
      if (refused) throw refuseFields({ parent: refused });
      const slug = slugOf(title);
      if (!slug)
        throw refuseFields({ title: 'Give it a title with a letter or a digit: its address is made from it.' });
      const id = newId();
      const node = { id, parentId: parent, title, position: siblings(nodes, parent).length };
      const above = nodes.find((one) => one.id === parent);
      const isFree =
        (await admin.categoryDesk.create({ ...node, slug }, now)) ||
        (above !== undefined && (await admin.categoryDesk.create({ ...node, slug: `${above.slug}-${slug}` }, now)));
      if (!isFree)
        throw refuseFields({ title: 'Another category has this title, and the address that is made from it.' });
      return {
        data: { to: paths.admin.categories(), said: `Made “${title}”.` },
        changes: [{ action: 'category.create' as const, subject: { kind: 'category', id, name: title } }],
      };
    },
  }),

  save: staffAction({
    permission: 'products.write',
    input: z.object({
      ...{ category, title, parent },
      slug: typedText(120),
      description: typedText(1000),
      picture: z
        .file()
        .nullish()
        // Browsers send a field that was left empty as a file without a name.
        .transform((file) => (file && file.size > 0 ? file : null)),
      /** A picture of the library. */
      chosen: typedText(64),
      removePicture: z.boolean(),
      seen: seenState,
    }),
    async handler({ category: id, title, parent, slug: typed, description, seen, ...pictures }, asked) {
      const nodes = await allOf(asked);
      const before = nodeOf(nodes, id);
      await expectSeen(seen, editedOf(before), 'category');
      const refused = parentRefusal(nodes, id, parent);
      if (refused) throw refuseFields({ parent: refused });
      const slug = typed === before.slug ? typed : slugOf(typed || title);
      if (!slug) throw refuseFields({ slug: NO_LETTER });
      const mediaId = await pictureFor(pictures, before, asked);
      const after = { title, description, slug, parentId: parent, mediaId };
      const saved = await asked.admin.categoryDesk.save(id, after, nodesAbove(nodes, parent), asked.now);
      if (saved === 'taken') throw refuseFields(TAKEN);
      if (saved === 'moved') throw refuseFields({ parent: MOVED });
      return {
        data: { to: paths.admin.category(id), said: 'Saved.' },
        changes: [
          { action: 'category.update' as const, subject: subjectOf(before), before, after: { ...before, ...after } },
        ],
      };
    },
  }),

  move: staffAction({
    permission: 'products.write',
    input: z.object({ category, step: z.enum(['up', 'down']) }),
    async handler({ category: id, step }, asked) {
      const nodes = await allOf(asked);
      const node = nodeOf(nodes, id);
      await asked.admin.categoryDesk.order(moved(nodes, id, step === 'up' ? -1 : 1), asked.now);
      const back = { category: id, step: step === 'up' ? 'down' : 'up' };
      return {
        data: {
          ...{ to: paths.admin.categories(), said: `Moved “${node.title}” ${step}.` },
          undo: { action: 'admin.categories.move', input: back },
        },
        changes: [{ action: 'category.move' as const, subject: subjectOf(node), after: { step } }],
      };
    },
  }),

  remove: staffAction({
    permission: 'products.write',
    input: z.object({ category }),
    async handler({ category: id }, asked) {
      const gone = nodeOf(await allOf(asked), id);
      if ((await asked.admin.categoryDesk.remove(id)) === 'in use')
        throw refuse(`Products or other categories lie in “${gone.title}”. Move them somewhere else first.`);
      return {
        data: { to: paths.admin.categories(), said: `Deleted “${gone.title}”.` },
        changes: [{ action: 'category.remove' as const, subject: subjectOf(gone), before: gone }],
      };
    },
  }),
};

type Pictures = { picture: File | null; chosen: string; removePicture: boolean };

/** The id of the picture that a form asks for: of a new file, of the library, none, or the one it has. @throws when it is gone */
async function pictureFor({ picture, chosen, removePicture }: Pictures, { mediaId }: CategoryNode, asked: Asked) {
  if (picture) return kept(picture, asked);
  if (!chosen) return removePicture ? null : mediaId;
  const { pictures } = await asked.shop.ask({ pictures: asked.shop.media.byIds([chosen]) });
  if (!pictures.length) throw refuseFields({ picture: 'This picture is not in the library any more.' });
  return chosen;
}

/** The id of the picture that a file becomes in the library. @throws what is wrong with the file, told beside its field */
async function kept(file: File, { shop, siteId, now }: Asked): Promise<string> {
  try {
    return (await takePicture({ shop, siteId, bucket: env.MEDIA, images: env.IMAGES }, file, now)).id;
  } catch (error) {
    if (error instanceof PictureRefused) throw refuseFields({ picture: error.message });
    throw error;
  }
}

const allOf = async ({ admin }: Asked) => (await admin.ask({ nodes: admin.categoryDesk.all() })).nodes;
const subjectOf = ({ id, title: name }: CategoryNode) => ({ kind: 'category', id, name });

function nodeOf(nodes: CategoryNode[], id: string): CategoryNode {
  const found = nodes.find((node) => node.id === id);
  if (!found) throw notThere('There is no such category.');
  return found;
}
