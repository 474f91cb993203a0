import { z } from 'zod';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuseFields } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { FOR_STAFF, keyOf, SHOWN, type Definition } from '../definition.ts';

type Asked = StaffContext<'products.write'>;

const definitionId = z.string().min(1).max(64);
const label = z
  .string('Give the field a name.')
  .trim()
  .min(1, 'Give the field a name.')
  .max(80, 'At most 80 characters fit here.');
const MOST = 100;

/** The fields that products have besides those of every product. */
export const metafields = {
  add: staffAction({
    permission: 'products.write',
    input: z.object({
      label,
      type: z.enum(['text', 'number', 'boolean', 'date', 'url'], 'Choose what it holds.'),
      shown: z.enum(['shoppers', 'staff'], 'Choose who sees it.'),
    }),
    async handler({ label, type, shown }, asked) {
      const { admin } = asked;
      const { all } = await admin.ask({ all: admin.metafieldDesk.all() });
      if (all.length >= MOST) throw refuseFields({ label: `A store has at most ${MOST} fields. Take one out first.` });
      const key = keyOf(label) || `field_${all.length + 1}`;
      const position = 1 + Math.max(-1, ...all.map((one) => one.position));
      const added: Definition = {
        id: newId(),
        namespace: shown === 'shoppers' ? SHOWN : FOR_STAFF,
        key,
        label,
        type,
        position,
      };
      if (!(await admin.metafieldDesk.add(added)))
        throw refuseFields({ label: 'There is a field of this name already.' });
      return {
        data: { to: paths.admin.productFields(), said: `Added “${label}”.` },
        changes: [{ action: 'field.add' as const, subject: subjectOf(added), after: added }],
      };
    },
  }),

  rename: staffAction({
    permission: 'products.write',
    input: z.object({ definitionId, label }),
    async handler({ definitionId: id, label }, asked) {
      const before = await fieldOf(id, asked);
      await asked.admin.metafieldDesk.rename(id, label);
      return {
        data: {
          ...{ to: paths.admin.productFields(), said: `Renamed to “${label}”.` },
          undo: { action: 'admin.metafields.rename', input: { definitionId: id, label: before.label } },
        },
        changes: [{ action: 'field.rename' as const, subject: subjectOf(before), before, after: { ...before, label } }],
      };
    },
  }),

  remove: staffAction({
    permission: 'products.write',
    input: z.object({ definitionId }),
    async handler({ definitionId: id }, asked) {
      const gone = await fieldOf(id, asked);
      await asked.admin.metafieldDesk.remove(id);
      return {
        data: { to: paths.admin.productFields(), said: `Took “${gone.label}” away from all products.` },
        changes: [{ action: 'field.remove' as const, subject: subjectOf(gone), before: gone }],
      };
    },
  }),
};

const subjectOf = ({ id, label: name }: Definition) => ({ kind: 'field', id, name });

async function fieldOf(id: string, { admin }: Asked): Promise<Definition> {
  const { all } = await admin.ask({ all: admin.metafieldDesk.all() });
  const found = all.find((one) => one.id === id);
  if (!found) throw notThere('There is no such field.');
  return found;
}
