import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { storeOrigin } from '#features/tenancy/store-origin.ts';
import { refuse } from '#lib/action-failure.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { isLocal } from '#lib/local.ts';
import { absolute, paths } from '#lib/paths.ts';
import { openSession } from '../open-session.ts';
import { staffAction } from '../staff-action.ts';
import { sessionCookie } from '../staff-cookies.ts';

const NOT_THERE = 'You do not work in this store, or it is closed.';
const USED_UP = 'This way in was used, or is older than a minute. Go back to the other store and try again.';

/** From one store to another with one account. */
export const handover = {
  /** Answers the address at the other store's host, with a code that works there once. */
  go: staffAction({
    permission: 'signedIn',
    input: z.object({ host: z.string().min(1).max(255) }),
    async handler({ host }, { people, site, staff, now, context }) {
      const store = (await people.accounts.storesOf(staff.accountId)).find((one) => one.host === host);
      if (!store) throw refuse(NOT_THERE);
      const code = newToken();
      const made = await people.accounts.handOver({ ...staff, siteId: site.id }, host, await sha256(code), now);
      if (!made) throw refuse(NOT_THERE);
      const origin = storeOrigin({ primaryHost: store.host }, context.url, isLocal(env));
      return { data: { address: absolute(origin, paths.admin.enter(code)) }, changes: [] };
    },
  }),

  enter: staffAction({
    permission: 'public',
    input: z.object({ code: z.string().min(1).max(100) }),
    async handler({ code }, { people, now, context }) {
      const codeHash = await sha256(code);
      const taken = await people.handovers.take(codeHash, now);
      const member = taken && (await people.members.byId(taken.membershipId));
      if (!taken || !member) throw refuse(USED_UP);
      const sessionId = await openSession(context, member, 'handover', taken.confirmedAt);
      // Looked at once the session is there: whoever signs the person out everywhere from now on takes it along.
      if (!(await people.handovers.wasTaken(codeHash))) {
        await people.sessions.close(sessionId, member.id);
        sessionCookie.drop(context);
        throw refuse(USED_UP);
      }
      const change = { action: 'session.open', after: { method: 'handover' } } as const;
      return { data: { to: paths.admin.home() }, changes: [change], actor: member };
    },
  }),
};
