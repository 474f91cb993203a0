import { and, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { drafts, orders, outbox, payments, refunds, settings } from '#db/schema/index.ts';
import { WRITTEN_AT } from '../support/twin-clock.ts';
import { idOf, SHARED_ROWS, type Twin } from '../support/twin-rows.ts';
import { twinA, twinB } from '../support/twins.ts';

/** What each refund gives back, in minor units. */
const SET_ASIDE = 1_000;

/** Gives both stores what they need to take orders and money: ways to send, ways to pay, orders that wait to be paid. */
export async function letTrade(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const groups = [twinA, twinB].flatMap((twin) => groupsOf(twin).map((row) => ({ ...row, siteId: twin.id })));
  await db.batch([
    db.insert(settings).values(groups),
    // The twins' drafts are no documents that a page could show.
    db.delete(drafts),
    db.update(orders).set({ provider: 'test', expiresAt: sql`null`, refunded: SET_ASIDE }),
    db.update(payments).set({ provider: 'test', refunded: SET_ASIDE }),
    // A refund that waits was taken from its payment: else it could not be put back when it fails.
    db.update(refunds).set({ goods: SET_ASIDE, amount: SET_ASIDE, tax: 0 }),
    ...[twinA, twinB].flatMap((twin) => lettersOf(twin).map((letter) => send(db, twin, letter))),
  ]);
}

/** A letter about each order, which waits to be sent. */
const lettersOf = ({ host, extraRows }: Twin) =>
  Array.from({ length: SHARED_ROWS + extraRows }, (_, i) => ({
    id: idOf('outbox', i),
    payload: { orderId: idOf('orders', i), origin: `http://${host}` },
  }));

const send = (
  db: ReturnType<typeof drizzle>,
  { id: siteId }: Twin,
  { id, payload }: ReturnType<typeof lettersOf>[number],
) =>
  db
    .update(outbox)
    .set({ kind: 'order-paid', payload })
    .where(and(eq(outbox.siteId, siteId), eq(outbox.id, id)));

function groupsOf({ mark }: Twin) {
  const rates = [{ id: 'rate-1', name: `${mark} parcel`, promise: `${mark} promise`, price: 500 }];
  const groups: Record<string, unknown> = {
    shipping: { zones: [{ id: 'zone-1', name: `${mark} zone`, countries: ['DE'], rates }] },
    payments: { manual: { title: `${mark} transfer`, instructions: [`${mark} account`] } },
    checkout: { terms: { text: `${mark} terms`, links: [] } },
  };
  return Object.entries(groups).map(([id, value]) => ({ id, value, updatedAt: WRITTEN_AT }));
}
