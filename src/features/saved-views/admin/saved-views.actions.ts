import { z } from 'zod';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { newId } from '#lib/ids.ts';
import { typedText } from '#lib/typed-text.ts';
import { mostViews, viewedLists, type SavedView, type ViewedList } from '../saved-views.ts';

const id = z.string().min(1).max(64);
const list = z.enum(viewedLists);
/** Empty for a view of everything, which a form sends as null. */
const query = typedText(1500);
const name = z.string('Give the view a name.').trim().min(1, 'Give the view a name.').max(40);
/** The list's address without its parameters: what comes next is the view itself. */
const path = z.string().regex(/^\/admin(?:\/[\w-]+)+$/);

/** What a person keeps of lists. Nothing of it is the store's, so it is not in the audit log. */
export const savedViews = {
  create: staffAction({
    permission: 'signedIn',
    input: z.object({ list, name, query, path }),
    async handler({ list, name, query, path }, asked) {
      const { shop, staff, now } = asked;
      const views = await viewsOf(list, asked);
      const same = views.find(({ label }) => label === name);
      if (!same && views.length >= mostViews) throw refuse(`A list has ${mostViews} views at most. Remove one first.`);
      const id = same?.id ?? newId();
      await shop.savedViews.save(staff.accountId, { id, list, name, query }, now);
      return done({ to: `${path}?view=${id}`, said: `Saved the view “${name}”` });
    },
  }),

  update: staffAction({
    permission: 'signedIn',
    input: z.object({ view: id, list, query, path }),
    async handler({ view: id, list, query, path }, asked) {
      const { shop, staff } = asked;
      const view = viewIn(await viewsOf(list, asked), id);
      await shop.savedViews.change(staff.accountId, id, query);
      const undo = { action: 'admin.savedViews.update', input: { view: id, list, query: view.query, path } };
      return done({ to: `${path}?view=${id}`, said: `Updated the view “${view.label}”`, undo });
    },
  }),

  remove: staffAction({
    permission: 'signedIn',
    input: z.object({ view: id, list, path }),
    async handler({ view: id, list, path }, asked) {
      const { shop, staff } = asked;
      const view = viewIn(await viewsOf(list, asked), id);
      await shop.savedViews.remove(staff.accountId, id);
      const input = { list, name: view.label, query: view.query, path };
      return done({
        to: path,
        said: `Removed the view “${view.label}”`,
        undo: { action: 'admin.savedViews.create', input },
      });
    },
  }),
};

async function viewsOf(list: ViewedList, { shop, staff }: StaffContext): Promise<SavedView[]> {
  return (await shop.ask({ views: shop.savedViews.ofPerson(staff.accountId, list) })).views;
}

function viewIn(views: SavedView[], id: string): SavedView {
  const view = views.find((one) => one.id === id);
  if (!view) throw refuse('This view is not there any more.');
  return view;
}

const done = (data: Answer) => ({ data, changes: [] });
