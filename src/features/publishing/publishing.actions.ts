import { ActionError } from 'astro:actions';
import { z } from 'zod';
import { staffAction, type Done, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { checkDocument, publishingProblems, type DocumentProblem } from './check-document.ts';
import { documentKey, documentOf, pageIdOf, type DocumentKey } from './documents.ts';
import type { DocumentState, Draft } from './publishing.repo.ts';

type Area = 'content' | 'appearance';
/** Someone who may write or publish. */
export type Asked = StaffContext<'content.write' | 'content.publish' | 'appearance.write' | 'appearance.publish'>;

/** What became of a draft that was sent: what is wrong with it, or its new revision and what keeps it from being published. */
export type Saved =
  | { problems: DocumentProblem[]; revision?: never; warnings?: never }
  | { revision: number; warnings: DocumentProblem[]; problems?: never };

export type Published = { problems: DocumentProblem[]; said?: never } | { said: string; problems?: never };

const revision = z.int().min(0);

/** Writing and publishing the documents of one area. Drafts are kept as they are typed; the log says what was published. */
export function documentActions<A extends Area>(area: A) {
  const key = z.string().transform((text, context): DocumentKey => {
    const known = documentKey(text);
    if (known && documentOf(known).area === area) return known;
    context.addIssue({ code: 'custom', message: 'There is no such document.' });
    return z.NEVER;
  });
  const write = `${area}.write` as const;
  const publish = `${area}.publish` as const;

  return {
    /** Keeps a draft over the revision that was seen, 0 where there was none. */
    save: staffAction({
      permission: write,
      accept: 'json',
      input: z.object({ key, value: z.unknown(), seen: revision }),
      async handler({ key, value, seen }, asked) {
        await demand(key, asked);
        const checked = checkDocument(key, value);
        const data: Saved = checked.problems
          ? { problems: checked.problems }
          : {
              revision: await keep(key, checked.value, seen, asked),
              warnings: publishingProblems(key, checked.value),
            };
        return { data, changes: [] };
      },
    }),

    /** Shows a draft to shoppers, as it was seen. */
    publish: staffAction({
      permission: publish,
      accept: 'json',
      input: z.object({ key, seen: revision }),
      async handler({ key, seen }, asked): Promise<Done<Published>> {
        const state = await stateOf(key, asked);
        const { draft } = state;
        if (!draft) throw refuse('There is nothing to publish: no changes are waiting.');
        if (draft.revision !== seen) throw overtaken(draft);
        const problems = publishingProblems(key, draft.value);
        if (problems.length) return { data: { problems }, changes: [] };
        await publishDraft(key, { ...state, draft }, asked);
        return { data: { said: 'Published. Shoppers see it now.' }, changes: [changeOf(key, 'publish', state)] };
      },
    }),

    /** Throws away what was not published. */
    discard: staffAction({
      permission: write,
      accept: 'json',
      input: z.object({ key }),
      async handler({ key }, asked) {
        const state = await stateOf(key, asked);
        await asked.shop.publishing.discard(key);
        return { data: { live: state.live }, changes: state.draft ? [changeOf(key, 'discard', state)] : [] };
      },
    }),

    /** Makes what was published before the draft, to be looked at and published again. */
    restore: staffAction({
      permission: write,
      accept: 'json',
      input: z.object({ key, number: z.int().min(1), seen: revision }),
      async handler({ key, number, seen }, asked) {
        const { shop } = asked;
        const { version } = await shop.ask({ version: shop.publishing.version(key, number) });
        if (!version) throw notThere('This version is not kept any more.');
        const { value } = version;
        return { data: { value, revision: await keep(key, value, seen, asked) }, changes: [] };
      },
    }),
  };
}

/** @throws when the store has no such page */
async function demand(key: DocumentKey, { shop }: Asked): Promise<void> {
  const pageId = pageIdOf(key);
  if (!pageId) return;
  const { page } = await shop.ask({ page: shop.pages.byId(pageId) });
  if (!page) throw notThere('There is no such page.');
}

/** Keeps a checked draft over the revision that was seen; says whose change it was when another one is there. */
export async function keep(key: DocumentKey, value: unknown, seen: number, asked: Asked): Promise<number> {
  const kept = await asked.shop.publishing.save(key, value, seen, authorOf(asked));
  if (kept !== null) return kept;
  const { draft } = await stateOf(key, asked);
  throw draft
    ? overtaken(draft)
    : refuse('These changes were published or thrown away meanwhile. Load the page again.');
}

/** A document with its draft and its versions. */
export async function stateOf(key: DocumentKey, { shop }: Asked): Promise<DocumentState> {
  return (await shop.ask({ state: shop.publishing.document(key) })).state;
}

/** Shows a draft to shoppers. */
export async function publishDraft(
  key: DocumentKey,
  state: DocumentState & { draft: Draft },
  asked: Asked,
): Promise<void> {
  try {
    const published = await asked.shop.publishing.publish(key, state, authorOf(asked));
    if (!published) throw overtaken(state.draft);
  } catch (error) {
    if (brokenConstraint(error)?.includes('pages.slug')) throw refuse('Another page has this address already.');
    throw error;
  }
  asked.forgetSite();
}

const authorOf = ({ staff, now }: Asked) => ({ name: staff.name, now, newId });

/** What is said of an id that the store does not have. */
export const notThere = (message: string) => new ActionError({ code: 'NOT_FOUND', message });

/** Why a draft that somebody else changed is not touched. */
export const overtaken = ({ changedBy }: Draft) =>
  refuse(`${changedBy} changed this meanwhile. Load the page again to see it; what you typed stays until you do.`);

/** What the log says of a document that was published or thrown away. */
export const changeOf = (key: DocumentKey, verb: 'publish' | 'discard', { live, draft }: DocumentState) => ({
  action: `document.${verb}` as const,
  subject: { kind: 'document', id: key, name: documentOf(key).label },
  before: asObject(verb === 'publish' ? live : draft?.value),
  after: asObject(verb === 'publish' ? draft?.value : live),
});

const asObject = (value: unknown) => (typeof value === 'object' ? value : null);
