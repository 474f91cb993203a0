import { z } from 'zod';
import { staffAction, type Done, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { typedWholeFrom } from '#lib/typed-whole.ts';
import { currencyRefusal } from './currency-change.ts';
import type { GeneralSettings } from './general.ts';
import { mergeSettings, type Kept, type Side } from './merge-settings.ts';
import { settingsGroups, type SettingsGroup, type SettingsOf, type SettingsState } from './settings-groups.ts';

type Permission = 'settings.write' | 'payments.write';
/** Someone who may save settings. */
export type Asked = StaffContext<Permission>;

/** What every form of settings carries: the revision it was filled in from, and what stays of fields that two people changed. */
export const seenSettings = {
  seen: typedWholeFrom(0, Number.MAX_SAFE_INTEGER),
  keep: z.array(z.string().max(400)).max(200),
};
type Seen = { seen: number; keep: readonly string[] };

/** Fields that are named in one sentence. */
const MOST_NAMED = 4;
/** How often a save begins anew because somebody else saves at the same moment. */
const TRIES = 3;

/** The groups that this permission changes, as an action's field takes them. */
type GroupsOf<P extends Permission> = {
  [G in SettingsGroup]: (typeof settingsGroups)[G]['permission'] extends P ? G : never;
}[SettingsGroup];

/**
 * Saves what `change` makes of a group, and offers to take that back. Where somebody saved it since it was seen, each field is as
 * the one who changed it wants, and what they did is told; fields that both changed are asked for.
 * @param to the page that comes next: the group's own unless it says otherwise
 * @throws ActionError when something is to be decided, when it is too long ago, or when `change` refuses
 */
export async function saveSettings<G extends SettingsGroup>(
  group: G,
  { seen, keep }: Seen,
  change: (stored: SettingsOf<G>) => SettingsOf<G> | Promise<SettingsOf<G>>,
  asked: Asked,
  to: string = paths.admin.settings(group),
): Promise<Done<Answer>> {
  const base = await seenState(group, seen, asked);
  // What does not fit its schema would keep the whole store from being read.
  const mine = settingsGroups[group].schema.parse(await change(base)) as SettingsOf<G>;
  for (let nth = 0; nth < TRIES; nth += 1) {
    const state = await stateOf(group, asked);
    const isLatest = state.revision === seen;
    const { value, news }: ToSave<G> = isLatest
      ? { value: mine, news: [] }
      : merged(group, [base, mine], state, keep, asked);
    if (JSON.stringify(value) === JSON.stringify(state.value))
      return { data: { to, said: 'Nothing was changed.' }, changes: [] };
    const done = await store(group, value, state, { verb: 'saved', to, news }, asked);
    if (done) return done;
  }
  throw overtaken(await stateOf(group, asked));
}

/** A group as a form saw it. @throws ActionError when that is not kept any more */
async function seenState<G extends SettingsGroup>(group: G, seen: number, asked: Asked): Promise<SettingsOf<G>> {
  const state = await stateOf(group, asked);
  if (state.revision === seen) return state.value;
  // What was there before the first save is kept as the first.
  const { before } = await asked.admin.ask({ before: asked.admin.settings.before(group, Math.max(seen, 1)) });
  const parsed = settingsGroups[group].schema.safeParse(before?.value);
  if (!parsed.success) throw overtaken(state);
  return parsed.data as SettingsOf<G>;
}

/** A group as it is to be saved, and what others changed in it, by what that is called. */
type ToSave<G extends SettingsGroup> = { value: SettingsOf<G>; news: string[] };

function merged<G extends SettingsGroup>(
  group: G,
  [base, mine]: [SettingsOf<G>, SettingsOf<G>],
  state: SettingsState<G>,
  keep: readonly string[],
  asked: Asked,
): ToSave<G> {
  const { value, conflicts, news } = mergeSettings(base, mine, state.value, keptOf(keep));
  const savedBy = state.savedBy || 'Somebody';
  const undecided = conflicts.filter(({ stays }) => !stays);
  if (undecided.length > 0) {
    asked.context.locals.settingsConflicts = { conflicts, news, savedBy };
    throw refuse(
      `${savedBy} saved these settings meanwhile, and both of you changed: ${namesOf(undecided.map(({ label }) => label))}.`,
    );
  }
  const parsed = settingsGroups[group].schema.safeParse(value);
  if (!parsed.success) throw overtaken(state);
  return { value: parsed.data as SettingsOf<G>, news };
}

/** Choices as the form sends them: `mine` or `theirs`, and the key of what it is about. */
const keptOf = (keep: readonly string[]): Kept =>
  new Map(
    keep.flatMap((text) => {
      const [, which, key] = /^(mine|theirs) ([^]+)$/.exec(text) ?? [];
      return which && key ? [[key, which as Side] as const] : [];
    }),
  );

const namesOf = (names: readonly string[]) =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join('; ')} and more` : names.join('; ');

/** Takes back a save, as long as it is the last one. */
export function undoSettings<P extends Permission>(permission: P) {
  const groups = Object.keys(settingsGroups).filter(
    (group) => settingsGroups[group as SettingsGroup].permission === permission,
  ) as [GroupsOf<P>, ...GroupsOf<P>[]];
  return staffAction({
    permission,
    input: z.object({ group: z.enum(groups), revision: typedWholeFrom(2, Number.MAX_SAFE_INTEGER) }),
    async handler({ group, revision }, asked) {
      const { admin } = asked as Asked;
      const known = group as SettingsGroup;
      const state = await stateOf(known, asked as Asked);
      if (state.revision !== revision) throw refuse('This was saved again meanwhile and can no longer be undone.');
      const { before } = await admin.ask({ before: admin.settings.before(known, revision - 1) });
      const parsed = settingsGroups[known].schema.safeParse(before?.value);
      if (!parsed.success) throw refuse('What was there before is not kept any more.');
      if (known === 'general')
        await expectCurrency(state.value as GeneralSettings, parsed.data as GeneralSettings, asked);
      const done = await store(known, parsed.data, state, { verb: 'put back' }, asked as Asked);
      if (!done) throw overtaken(await stateOf(known, asked as Asked));
      return done;
    },
  });
}

/** @throws when orders came in since the currency was changed */
async function expectCurrency(now: GeneralSettings, before: GeneralSettings, { admin }: Pick<Asked, 'admin'>) {
  const { use } = await admin.ask({ use: admin.settings.inUse() });
  const refusal = currencyRefusal(now, before.currency, use);
  if (refusal) throw refuse(`${refusal}.`);
}

async function stateOf<G extends SettingsGroup>(group: G, { admin }: Asked): Promise<SettingsState<G>> {
  return (await admin.ask({ state: admin.settings.document(group) })).state;
}

/** Saves a group and says so; null when somebody else saved it at the same moment. */
async function store<G extends SettingsGroup>(
  group: G,
  value: SettingsOf<G>,
  state: SettingsState<G>,
  { verb, to, news = [] }: { verb: 'saved' | 'put back'; to?: string; news?: readonly string[] },
  asked: Asked,
): Promise<Done<Answer> | null> {
  const { admin, staff, now } = asked;
  const revision = await admin.settings.save(group, value, state, { name: staff.name, now, newId });
  if (revision === null) return null;
  asked.forgetSite();
  const { label, permission } = settingsGroups[group];
  const undo = permission === 'payments.write' ? 'admin.payments.undo' : 'admin.settings.undo';
  return {
    data: {
      ...(to && { to }),
      said: `${label} ${verb}.${news.length > 0 ? ` ${state.savedBy || 'Somebody'} changed meanwhile: ${namesOf(news)}.` : ''}`,
      undo: { action: undo, input: { group, revision: String(revision) } },
    },
    changes: [
      {
        action: 'settings.update',
        subject: { kind: 'settings', id: group, name: label },
        before: state.value as object,
        after: value as object,
      },
    ],
  };
}

const overtaken = ({ savedBy }: SettingsState) =>
  refuse(
    `${savedBy || 'Somebody'} saved these settings meanwhile. Load the page again to see them; what you typed stays until you do.`,
  );
