import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { mergeSets } from '#lib/merge-sets.ts';
import { paths } from '#lib/paths.ts';
import { expectSeen, seenSet, seenState } from '#lib/seen-state.ts';
import { typedText } from '#lib/typed-text.ts';
import type { CustomerProfile } from '../customer-list.repo.ts';
import { tagsOf } from '../customer-tags.ts';
import { passwordLetter } from '../letters-to-customers.ts';

/** Not called id: a field of that name would hide the id of its form from scripts. */
const customer = z.string().min(1).max(64);
/** What has to be typed before somebody is erased. */
export const ERASE_WORD = 'erase';

const NOT_THERE = 'This customer is not there any more.';

/** What staff do about a customer. The log names no person: it outlives those who are erased. */
export const customers = {
  note: staffAction({
    permission: 'customers.write',
    input: z.object({ customer, note: typedText(5000), seen: seenState }),
    async handler({ customer: id, note: after, seen }, asked) {
      const { note: before } = await profileOf(id, asked);
      if (after === before) return { data: back(id, 'Nothing changed.'), changes: [] };
      await expectSeen(seen, before, 'note');
      await asked.admin.customerDesk.note(id, after, asked.now);
      return { data: back(id, 'Saved the note.'), changes: [{ action: 'customer.note', subject: subjectOf(id) }] };
    },
  }),

  tag: staffAction({
    permission: 'customers.write',
    input: z.object({ customer, tags: typedText(2000), was: seenSet }),
    async handler({ customer: id, tags: typed, was }, asked) {
      const before = await profileOf(id, asked);
      const mine = tagsOf(typed.split(','));
      const tags = was ? tagsOf(mergeSets(was, mine, before.tags)) : mine;
      await asked.admin.customerDesk.tag(id, tags, asked.now);
      const change = {
        action: 'customer.tag' as const,
        subject: subjectOf(id),
        before: { tags: before.tags },
        after: { tags },
      };
      return { data: back(id, 'Saved the tags.'), changes: [change] };
    },
  }),

  sendReset: staffAction({
    permission: 'customers.write',
    input: z.object({ customer }),
    async handler({ customer: id }, asked) {
      const { email, accountSince } = await profileOf(id, asked);
      if (accountSince === null) throw refuse('This customer has no account: there is no password to choose.');
      const { shop, site, now, context } = asked;
      const token = newToken();
      await shop.customerResets.begin(id, await sha256(token), now);
      await shop.mail.queue(await passwordLetter(email, token, { site, url: context.url, env }), now);
      deliverSoon(asked);
      const said = 'Sent a link to choose a new password. It works for 30 minutes.';
      return { data: back(id, said), changes: [{ action: 'customer.send-reset', subject: subjectOf(id) }] };
    },
  }),

  erase: staffAction({
    permission: 'customers.write',
    input: z.object({
      customer,
      word: typedText(100).refine((typed) => typed.toLowerCase() === ERASE_WORD, `Type “${ERASE_WORD}” to go on.`),
    }),
    async handler({ customer: id }, { admin, now }) {
      if (!(await admin.customerDesk.erase(id, now))) throw refuse(NOT_THERE);
      return {
        data: { to: paths.admin.customers(), said: 'Erased the customer. Their orders stay, without a name.' },
        changes: [{ action: 'customer.erase', subject: subjectOf(id) }],
      };
    },
  }),
};

const back = (id: string, said: string) => ({ to: paths.admin.customer(id), said });
const subjectOf = (id: string) => ({ kind: 'customer', id, name: '' });

async function profileOf(id: string, { admin }: StaffContext): Promise<CustomerProfile> {
  const { profile } = await admin.ask({ profile: admin.customerList.byId(id) });
  if (!profile) throw refuse(NOT_THERE);
  return profile;
}
