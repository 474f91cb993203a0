import { z } from 'zod';
import { staffAction, type Done, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { typedWholeFrom } from '#lib/typed-whole.ts';
import { currencyRefusal } from './currency-change.ts';
import type { GeneralSettings } from './general.ts';
import { settingsGroups, type SettingsGroup, type SettingsOf, type SettingsState } from './settings-groups.ts';

type Permission = 'settings.write' | 'payments.write';
/** Someone who may save settings. */
export type Asked = StaffContext<Permission>;

/** The revision that a form was filled in from. */
export const seen = typedWholeFrom(0, Number.MAX_SAFE_INTEGER);

/** The groups that this permission changes, as an action's field takes them. */
type GroupsOf<P extends Permission> = {
  [G in SettingsGroup]: (typeof settingsGroups)[G]['permission'] extends P ? G : never;
}[SettingsGroup];

/**
 * Saves what `change` makes of a group, if nobody saved it since `seen`, and offers to take that back.
 * @param to the page that comes next: the group's own unless it says otherwise
 * @throws ActionError when somebody did, or when `change` refuses
 */
export async function saveSettings<G extends SettingsGroup>(
  group: G,
  seen: number,
  change: (stored: SettingsOf<G>) => SettingsOf<G> | Promise<SettingsOf<G>>,
  asked: Asked,
  to: string = paths.admin.settings(group),
): Promise<Done<Answer>> {
  const state = await stateOf(group, asked);
  if (state.revision !== seen) throw overtaken(state);
  // What does not fit its schema would keep the whole store from being read.
  const value = settingsGroups[group].schema.parse(await change(state.value)) as SettingsOf<G>;
  if (JSON.stringify(value) === JSON.stringify(state.value))
    return { data: { to, said: 'Nothing was changed.' }, changes: [] };
  return store(group, value, state, { verb: 'saved', to }, asked);
}

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
      return store(known, parsed.data, state, { verb: 'put back' }, asked as Asked);
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

async function store<G extends SettingsGroup>(
  group: G,
  value: SettingsOf<G>,
  state: SettingsState<G>,
  { verb, to }: { verb: 'saved' | 'put back'; to?: string },
  asked: Asked,
): Promise<Done<Answer>> {
  const { admin, staff, now } = asked;
  const revision = await admin.settings.save(group, value, state, { name: staff.name, now, newId });
  if (revision === null) throw overtaken(await stateOf(group, asked));
  asked.forgetSite();
  const { label, permission } = settingsGroups[group];
  const undo = permission === 'payments.write' ? 'admin.payments.undo' : 'admin.settings.undo';
  return {
    data: {
      ...(to && { to }),
      said: `${label} ${verb}.`,
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
