import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { changeOf, expectDone, fieldsOf, formKey, withFields } from '#features/orders/admin/asked-order.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuse, refuseFields } from '#lib/action-failure.ts';
import { NotAllowed } from '#lib/not-allowed.ts';
import { paths } from '#lib/paths.ts';
import { typedWhole } from '#lib/typed-whole.ts';
import { parseDraft } from '../draft-form.ts';
import { draftName, type DraftChange, type DraftOrder } from '../draft-order.ts';
import { DRAFT_CHANGED, orderFrom } from './order-from-draft.ts';

const seenDraft = { draftId: z.string().min(1).max(64), version: typedWhole() };

/** Orders that staff put together. */
export const drafts = {
  begin: staffAction({
    permission: 'orders.write',
    input: z.object({ key: formKey }),
    async handler({ key }, asked) {
      seesMoney(asked);
      expectDone(await asked.admin.draftOrders.begin(key, asked.now));
      return { data: { to: paths.admin.draft(key) }, changes: [] };
    },
  }),

  save: staffAction({
    permission: 'orders.write',
    input: withFields(seenDraft),
    async handler({ draftId: id, version, ...fields }, asked) {
      seesMoney(asked);
      const change = typedChange(await draftOf(id, asked), fields, asked);
      await expectSold(change, asked);
      if ((await asked.admin.draftOrders.save({ id, version }, change, asked.now)) !== 'done')
        throw refuse(DRAFT_CHANGED);
      // A search for products is part of the form: its results are on the page that comes next.
      const find = String(fieldsOf(fields).get('find') ?? '').trim();
      return { data: { to: paths.admin.draft(id, find), said: 'Saved the draft' }, changes: [] };
    },
  }),

  discard: staffAction({
    permission: 'orders.write',
    input: z.object(seenDraft),
    async handler({ draftId: id, version }, asked) {
      const { number } = await draftOf(id, asked);
      if ((await asked.admin.draftOrders.discard({ id, version }, asked.now)) !== 'done') throw refuse(DRAFT_CHANGED);
      const name = draftName(number);
      const change = { action: 'draft-order.discard', subject: { kind: 'draft-order', id, name } } as const;
      return { data: { to: paths.admin.drafts(), said: `Threw away draft ${name}` }, changes: [change] };
    },
  }),

  /** Makes the draft an order: the shopper is asked to pay, or has paid already. */
  place: staffAction({
    permission: 'orders.write',
    input: withFields({ ...seenDraft, paid: z.boolean() }),
    async handler({ draftId: id, version, paid, ...fields }, asked) {
      seesMoney(asked);
      if (paid && !asked.staff.can('orders.refund')) throw new NotAllowed('Marking as paid asks for orders.refund.');
      const change = typedChange(await draftOf(id, asked), fields, asked);
      const order = await orderFrom({ id, version }, change, { paid }, asked, env);
      deliverSoon(asked);
      const after = { total: order.total, paid };
      const created = changeOf('order.create', order, asked.site.general.orderPrefix, { after });
      const said = paid ? 'Made the order, and marked it as paid' : `Made the order, and wrote to ${order.email}`;
      return { data: { to: paths.admin.order(order.id), said }, changes: [created] };
    },
  }),
};

/** What the form makes of a draft. @throws ActionError that names the fields which were not understood */
function typedChange(draft: DraftOrder, input: Readonly<Record<string, unknown>>, { site }: StaffContext): DraftChange {
  const fields = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { change, problems } = parseDraft(draft, new Map(fields), site.general.currency);
  if (Object.keys(problems).length > 0) throw refuseFields(problems);
  return change;
}

/** @throws ActionError when the store does not have what is to be put in */
async function expectSold({ quantities }: DraftChange, { admin, now }: StaffContext): Promise<void> {
  const wanted = quantities.filter(({ quantity }) => quantity > 0);
  const { sold } = await admin.ask({ sold: admin.variants.sold(wanted, now) });
  if (sold.length < wanted.length) throw refuse('Something of this is not in the store any more. Reload the page.');
}

async function draftOf(id: string, { admin, now }: StaffContext): Promise<DraftOrder> {
  const { draft } = await admin.ask({ draft: admin.draftOrders.byId(id, now) });
  if (!draft) throw notThere('There is no such draft.');
  return draft;
}

function seesMoney({ staff }: StaffContext): void {
  if (!staff.can('orders.money')) throw new NotAllowed('Drafts show prices, which asks for orders.money.');
}
