import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { saveSettings, seenSettings, undoSettings } from '#features/settings/settings.actions.ts';
import { requireFresh } from '#features/staff/fresh.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import { isLocal } from '#lib/local.ts';
import { paths } from '#lib/paths.ts';
import { paymentForm, paymentProblems, paymentSettingsOf } from '../manual-form.ts';
import { keyId, sealKey } from '../provider-keys.ts';
import { endingOf, offeredKinds, type KeyField, type ProviderKind } from '../provider-kinds.ts';

const name = z.string().min(1).max(40);

export const payments = {
  /** Saves the ways to pay. */
  save: staffAction({
    permission: 'payments.write',
    input: paymentForm.extend(seenSettings),
    async handler({ seen, keep, ...typed }, asked) {
      const problems = paymentProblems(typed);
      if (Object.keys(problems).length) throw refuseFields(problems);
      return saveSettings(
        'payments',
        { seen, keep },
        (stored) => paymentSettingsOf(typed, stored, isLocal(env)),
        asked,
      );
    },
  }),

  undo: undoSettings('payments.write'),

  /** Seals a key that a provider gave the merchant. Nobody is shown it again. */
  setKey: staffAction({
    permission: 'payments.write',
    input: z.object({
      provider: name,
      field: name,
      key: z.string('Paste the key').trim().min(1, 'Paste the key').max(1000, 'This is too long to be a key'),
    }),
    async handler({ provider, field, key }, { admin, staff, site, now }) {
      requireFresh(staff, now);
      const { kind, wanted } = fieldOf(provider, field);
      if (key.length < wanted.least) throw refuseFields({ key: `It has ${wanted.least} characters or more` });
      const id = keyId(provider, field);
      const ending = endingOf(key);
      const sealed = await sealKey(site.id, id, key, env);
      await admin.providerKeys.put({ id, ...sealed, ending, setBy: staff.name, updatedAt: now });
      return {
        data: { to: paths.admin.settings('payments'), said: `${wanted.label} of ${kind.name} set.` },
        changes: [{ action: 'payments.set-key' as const, subject: subjectOf(kind, wanted), after: { ending } }],
      };
    },
  }),

  /** Forgets a key, for good. */
  removeKey: staffAction({
    permission: 'payments.write',
    input: z.object({ provider: name, field: name }),
    async handler({ provider, field }, { admin, staff, now }) {
      requireFresh(staff, now);
      const { kind, wanted } = fieldOf(provider, field);
      await admin.providerKeys.remove(keyId(provider, field));
      return {
        data: { to: paths.admin.settings('payments'), said: `${wanted.label} of ${kind.name} removed.` },
        changes: [{ action: 'payments.remove-key' as const, subject: subjectOf(kind, wanted) }],
      };
    },
  }),
};

function fieldOf(provider: string, field: string): { kind: ProviderKind; wanted: KeyField } {
  const kind = offeredKinds(env).find(({ id }) => id === provider);
  const wanted = kind?.keys.find((one) => one.name === field);
  if (!kind || !wanted) throw refuse('There is no such key.');
  return { kind, wanted };
}

const subjectOf = (kind: ProviderKind, wanted: KeyField) => ({
  ...{ kind: 'provider-key', id: keyId(kind.id, wanted.name), name: `${kind.name}, ${wanted.label.toLowerCase()}` },
});
