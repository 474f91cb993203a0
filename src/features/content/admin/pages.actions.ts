import { z } from 'zod';
import { checkDocument } from '#features/publishing/check-document.ts';
import type { DocumentKey } from '#features/publishing/documents.ts';
import {
  changeOf,
  discardDraft,
  GONE,
  keep,
  overtaken,
  publishDraft,
  stateOf,
  type Asked,
} from '#features/publishing/write-document.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { notThere, refuse } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { slugOf } from '#lib/slug.ts';
import { typedWholeFrom } from '#lib/typed-whole.ts';
import type { PageLine } from '../pages.repo.ts';
import { pageDocument } from '../page-document.ts';

/** Not called id: a field of that name would hide the id of its form from scripts. */
const page = z.string().min(1).max(64);
const seen = typedWholeFrom(0, Number.MAX_SAFE_INTEGER);
const TAKEN = 'Another page has this address already. Choose another one.';

/** Plain pages: written as drafts, seen when they are published. */
export const pages = {
  create: staffAction({
    permission: 'content.write',
    input: pageDocument.pick({ title: true }),
    async handler({ title }, { shop, now }) {
      const page = { id: newId(), title, slug: slugOf(title), summary: '', bodyHtml: '' };
      if (!page.slug)
        throw refuse('Give the page a title with letters or digits in it: its address is made from them.');
      if (!(await shop.pages.create({ ...page, seoTitle: null, seoDescription: null }, now))) throw refuse(TAKEN);
      return {
        data: { to: paths.admin.page(page.id), said: `Made “${title}”. Nobody sees it until you publish it.` },
        changes: [{ action: 'page.create' as const, subject: { kind: 'page', id: page.id, name: title } }],
      };
    },
  }),

  save: staffAction({
    permission: 'content.write',
    input: pageDocument.extend({ page, seen }),
    async handler({ page: id, seen, ...typed }, asked) {
      await pageOf(id, asked);
      const { value } = checkDocument(keyOf(id), typed);
      await keep(keyOf(id), value, seen, asked);
      return { data: { to: paths.admin.page(id), said: 'Saved as a draft.' }, changes: [] };
    },
  }),

  /** Shows shoppers what is on the editor's screen, whether it was saved as a draft before or not. */
  publish: staffAction({
    permission: 'content.publish',
    input: pageDocument.extend({ page, seen }),
    async handler({ page: id, seen, ...typed }, asked) {
      const page = await pageOf(id, asked);
      const { value } = checkDocument(keyOf(id), typed);
      const state = await stateOf(keyOf(id), asked);
      const { draft } = state;
      if (draft && draft.revision !== seen) throw overtaken(draft);
      if (!draft && page.status === 'published' && isSame(value, await wordsOf(page, asked)))
        return { data: { to: paths.admin.page(id), said: 'Shoppers see this already.' }, changes: [] };
      if (!draft && seen) throw refuse(GONE);
      const current = { value, revision: draft?.revision ?? 0, changedBy: '', updatedAt: 0 };
      await publishDraft(keyOf(id), { ...state, draft: current }, asked);
      return {
        data: { to: paths.admin.page(id), said: 'Published. Shoppers see it now.' },
        changes: [{ ...changeOf(keyOf(id), 'publish', { ...state, draft: current }), subject: subjectOf(page) }],
      };
    },
  }),

  discard: staffAction({
    permission: 'content.write',
    input: z.object({ page, seen }),
    async handler({ page: id, seen }, asked) {
      const page = await pageOf(id, asked);
      const state = await discardDraft(keyOf(id), seen, asked);
      const change = { ...changeOf(keyOf(id), 'discard', state), subject: subjectOf(page) };
      return {
        data: { to: paths.admin.page(id), said: 'Threw the draft away.' },
        changes: state.draft ? [change] : [],
      };
    },
  }),

  restore: staffAction({
    permission: 'content.write',
    input: z.object({ page, seen, number: typedWholeFrom(1, Number.MAX_SAFE_INTEGER) }),
    async handler({ page: id, seen, number }, asked) {
      await pageOf(id, asked);
      const { version } = await asked.shop.ask({ version: asked.shop.publishing.version(keyOf(id), number) });
      if (!version) throw notThere('This version is not kept any more.');
      await keep(keyOf(id), version.value, seen, asked);
      const said = `Version ${number} is the draft now. Publish it to show it to shoppers.`;
      return { data: { to: paths.admin.page(id), said }, changes: [] };
    },
  }),

  hide: staffAction({
    permission: 'content.publish',
    input: z.object({ page }),
    async handler({ page: id }, asked) {
      const page = await pageOf(id, asked);
      await asked.shop.pages.hide(id, asked.now);
      return {
        data: {
          ...{ to: paths.admin.page(id), said: `Took “${page.title}” off the storefront.` },
          undo: { action: 'admin.pages.show', input: { page: id } },
        },
        changes: [{ action: 'page.hide' as const, subject: subjectOf(page) }],
      };
    },
  }),

  /** Shows a page again as it was when it was taken off, whatever its draft says. */
  show: staffAction({
    permission: 'content.publish',
    input: z.object({ page }),
    async handler({ page: id }, asked) {
      const page = await pageOf(id, asked);
      await asked.shop.pages.show(id, asked.now);
      return {
        data: { to: paths.admin.page(id), said: `“${page.title}” is on the storefront again.` },
        changes: [{ action: 'page.show' as const, subject: subjectOf(page) }],
      };
    },
  }),

  remove: staffAction({
    permission: 'content.publish',
    input: z.object({ page }),
    async handler({ page: id }, asked) {
      const page = await pageOf(id, asked);
      await asked.shop.pages.remove(id);
      return {
        data: { to: paths.admin.pages(), said: `Deleted “${page.title}”.` },
        changes: [{ action: 'page.remove' as const, subject: subjectOf(page), before: page }],
      };
    },
  }),
};

const keyOf = (id: string): DocumentKey => `page:${id}`;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const subjectOf = ({ id, title }: PageLine) => ({ kind: 'page', id, name: title });

async function pageOf(id: string, { shop }: Asked): Promise<PageLine> {
  const { page } = await shop.ask({ page: shop.pages.byId(id) });
  if (!page) throw notThere('There is no such page.');
  return page;
}

/** What a page says where it is no draft, whether it is shown or not. */
async function wordsOf({ id }: PageLine, { shop }: Asked): Promise<unknown> {
  const { words } = await shop.ask({ words: shop.pages.words(id) });
  return pageDocument.parse(words);
}
