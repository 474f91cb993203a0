import { z } from 'zod';
import { staffAction, type Done } from '#features/staff/staff-action.ts';
import { notThere, refuse } from '#lib/action-failure.ts';
import { checkDocument, publishingProblems, type DocumentProblem } from './check-document.ts';
import { documentKey, documentOf, pageIdOf, type DocumentKey } from './documents.ts';
import { changeOf, discardDraft, keep, overtaken, publishDraft, stateOf } from './write-document.ts';

type Area = 'content' | 'appearance';

/** What became of a draft that was sent: what is wrong with it, or its new revision and what keeps it from being published. */
export type Saved =
  | { problems: DocumentProblem[]; revision?: never; warnings?: never }
  | { revision: number; warnings: DocumentProblem[]; problems?: never };

export type Published = { problems: DocumentProblem[]; said?: never } | { said: string; problems?: never };

const revision = z.int().min(0);

/**
 * Writing and publishing the documents of one area, but for pages, which have actions of their own. Drafts are kept as
 * they are typed; the log says what was published.
 */
export function documentActions<A extends Area>(area: A) {
  const key = z.string().transform((text, context): DocumentKey => {
    const known = documentKey(text);
    if (known && !pageIdOf(known) && documentOf(known).area === area) return known;
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

    /** Throws away what was not published, as it was seen. */
    discard: staffAction({
      permission: write,
      accept: 'json',
      input: z.object({ key, seen: revision }),
      async handler({ key, seen }, asked) {
        const state = await discardDraft(key, seen, asked);
        const live = documentOf(key).schema.parse(state.live ?? {});
        return { data: { live }, changes: state.draft ? [changeOf(key, 'discard', state)] : [] };
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
