import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import type { z } from 'zod';
import { entryOf, type Actor, type Change } from '#features/audit/audit.ts';
import { asNoted } from '#features/audit/intent.ts';
import { handled } from '#lib/action-failure.ts';
import { addressOf } from '#lib/client-address.ts';
import { ipPrefix } from '#lib/ip-prefix.ts';
import { NotAllowed } from '#lib/not-allowed.ts';
import type { Access } from './permissions.ts';
import { verdictOf, type Staff } from './staff.ts';

/** What an action did: the answer for its page, and what the audit log is to say of it. */
export type Done<T> = {
  data: T;
  /** Empty when nothing changed. */
  changes: Change[];
  /** Who did it, where that is not known before: someone who signs in. */
  actor?: Actor;
};

type Signed<A extends Access> = A extends 'public' ? Staff | null : Staff;
/** What a handler is given: the request's context and locals, and who asks. */
export type StaffContext<A extends Access = 'signedIn'> = App.Locals & { context: ActionAPIContext; staff: Signed<A> };

type Declaration<A extends Access, S extends z.ZodType, T, C extends 'form' | 'json'> = {
  /** What it asks for. `public` is for signing in and its like. */
  permission: A;
  input: S;
  /** What it takes: a form unless it says otherwise. */
  accept?: C;
  handler: (input: z.output<S>, asked: StaffContext<A>) => Promise<Done<T>>;
};

/** What each action was declared with, for tests and for what shows buttons. */
const declarations = new WeakMap<object, { permission: Access; input: z.ZodType }>();

/**
 * Declares an action of the admin; there is no other way to. Refuses by permission before it looks at what was sent, reads
 * that by its schema (a problem is told beside its field), runs the handler and writes what changed to the audit log.
 */
export function staffAction<A extends Access, S extends z.ZodType, T, C extends 'form' | 'json' = 'form'>(
  declared: Declaration<A, S, T, C>,
) {
  const accept = declared.accept ?? 'form';
  const parse = defineAction({ accept, input: declared.input, handler: async (input: unknown) => input } as never);
  const run = async (sent: unknown, context: ActionAPIContext): Promise<T> => {
    const { locals } = context;
    authorise(declared.permission, locals.staff ?? null);
    const input = (await parse.orThrow.call(context as never, sent as never)) as z.output<S>;
    const asked = { ...locals, context } as StaffContext<A>;
    if (locals.staff) note(input, locals.staff, context);
    const { data, changes, actor } = await done(() => declared.handler(input, asked), locals);
    locals.journal.end();
    await record(changes, actor ?? locals.staff, context);
    forget(locals);
    return data;
  };
  const action = defineAction({ accept, handler: handled(run) } as never);
  declarations.set(action, declared);
  return action as unknown as ReturnType<typeof defineAction<T, C, S>>;
}

/** What an action asks for; undefined for one that `staffAction` did not declare. */
export const accessOfAction = (action: object): Access | undefined => declarations.get(action)?.permission;

/** What an action takes; undefined for one that `staffAction` did not declare. */
export const inputOfAction = (action: object): z.ZodType | undefined => declarations.get(action)?.input;

function authorise(access: Access, staff: Staff | null): void {
  const verdict = verdictOf(access, staff);
  if (verdict === 'sign-in')
    throw new ActionError({ code: 'UNAUTHORIZED', message: 'You are signed out. Sign in again.' });
  if (verdict === 'denied') throw denied();
}

const denied = () =>
  new ActionError({ code: 'FORBIDDEN', message: 'Your role does not include this. Nothing was changed.' });

/** Has whatever the handler changes say who does it, until the log does. */
function note(input: unknown, { accountId, name, email }: Staff, { locals, request, url }: ActionAPIContext): void {
  const { requestId: id, siteId, now: at, journal } = locals;
  const where = { at, ipPrefix: ipPrefix(addressOf(request)), action: actionIn(url) };
  journal.begin({ siteId, id, ...where, accountId, actorName: name, actorEmail: email, asked: asNoted(input) });
}

/** Runs a handler. What it refuses it has not done; what it did not expect leaves the note of what it was about to do. */
async function done<T>(work: () => Promise<T>, locals: App.Locals): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = thrown instanceof NotAllowed ? denied() : thrown;
    if (error instanceof ActionError) forget(locals);
    throw error;
  }
}

/** Once the answer is on its way, takes away what is left of the note. */
function forget({ journal, cfContext }: App.Locals): void {
  journal.end();
  if (journal.isHeld()) cfContext.waitUntil(journal.forget());
}

/** The name by which an action was called, by a script or by a form. */
const actionIn = ({ pathname, searchParams }: URL): string =>
  searchParams.get('_action') ?? pathname.replace('/_actions/', '');

async function record(changes: Change[], actor: Actor | null, { locals, request }: ActionAPIContext): Promise<void> {
  if (!changes.length) return;
  if (!actor) throw new Error('Something changed and nobody did it.');
  const { shop, requestId, now } = locals;
  const origin = { at: now, ipPrefix: ipPrefix(addressOf(request)), requestId };
  const { accountId, name, email } = actor;
  await shop.audit.record(changes.map(entryOf), { accountId, name, email }, origin);
}
