import type { StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { documentOf, type DocumentKey } from './documents.ts';
import type { DocumentState, Draft } from './publishing.repo.ts';

/** Someone who may write or publish. */
export type Asked = StaffContext<'content.write' | 'content.publish' | 'appearance.write' | 'appearance.publish'>;

/** Of changes that were seen as a draft, and are none any more. */
export const GONE = 'These changes were published or thrown away meanwhile. Load the page again.';

/** Keeps a checked draft over the revision that was seen; says whose change it was when another one is there. */
export async function keep(key: DocumentKey, value: unknown, seen: number, asked: Asked): Promise<number> {
  const kept = await asked.shop.publishing.save(key, value, seen, authorOf(asked));
  if (kept !== null) return kept;
  const { draft } = await stateOf(key, asked);
  // It was sent before, and the answer got lost.
  if (draft && JSON.stringify(draft.value) === JSON.stringify(value)) return draft.revision;
  throw draft ? overtaken(draft) : refuse(GONE);
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

/**
 * Throws away the draft that was seen; one that is not there any more needs nothing.
 * @throws ActionError when somebody else changed it
 */
export async function discardDraft(key: DocumentKey, seen: number, asked: Asked): Promise<DocumentState> {
  const state = await stateOf(key, asked);
  if (!state.draft || (await asked.shop.publishing.discard(key, seen))) return state;
  const { draft } = await stateOf(key, asked);
  throw overtaken(draft ?? state.draft);
}

const authorOf = ({ staff, now }: Asked) => ({ name: staff.name, now, newId });

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
