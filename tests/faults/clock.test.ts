import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESET_LIFE } from '#db/account-passwords.ts';
import { INVITATION_LIFE } from '#features/staff/invitations.repo.ts';
import { IDLE_LIFE } from '#features/staff/sessions.repo.ts';
import { paths } from '#lib/paths.ts';
import { submit, visit } from '../rig/browser.ts';
import { orderPlaced, rowsOf, type Place } from '../rig/place.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { addToCart, newBrowser } from '../rig/shopper.ts';
import { signIn, staffOf } from '../rig/staff.ts';
import { openRigStore, settleWork, UNPAID } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';

const HOUR = 60 * 60 * 1000;

/** Moments at which a clock on a wall does something odd, with the time zone of a store where it does. */
const moments: [string, string, number][] = [
  ['a leap day begins', 'UTC', Date.UTC(2028, 1, 29)],
  ['a leap day ends', 'Europe/Berlin', Date.UTC(2028, 1, 29, 23)],
  ['there is no leap day in 2100', 'UTC', Date.UTC(2100, 2, 1)],
  ['Berlin loses an hour', 'Europe/Berlin', Date.UTC(2027, 2, 28, 1)],
  ['Berlin has an hour twice', 'Europe/Berlin', Date.UTC(2027, 9, 31, 1)],
  ['New York loses an hour', 'America/New_York', Date.UTC(2027, 2, 14, 7)],
  ['Lord Howe moves by half an hour', 'Australia/Lord_Howe', Date.UTC(2027, 3, 3, 15)],
  ['Kiritimati is in the next year', 'Pacific/Kiritimati', Date.UTC(2026, 11, 31, 10)],
  ['seconds outgrow 31 bits', 'UTC', 2 ** 31 * 1000],
];

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('clock');
}, 60_000);
afterAll(() => rig.stop());

describe.each(moments)('when %s', (_, timezone, moment) => {
  let place: Place;
  beforeAll(async () => {
    const store = await openRigStore(rig.db, { black: 5 });
    place = { rig, store, shop: storeFor(store.site) };
    const { general } = (
      await rowsOf<{ general: string }>(
        place,
        `select value general from settings where site_id = ? and id = 'general'`,
      )
    )[0]!;
    await place.shop.settings.save('general', { ...JSON.parse(general), timezone }, moment);
  });
  afterAll(() => settleWork(rig.db, place.store.id));

  const at = (now: number) => newBrowser(rig, place.store, now);
  const status = async (path: string, now: number) => (await visit(at(now), { path })).status;

  it('a product is there from the millisecond it is published at', async () => {
    const publish = rig.db.prepare('update products set published_at = ? where site_id = ?');
    await publish.bind(moment, place.store.id).run();
    const page = paths.product('cable');
    expect([await status(page, moment - 1), await status(page, moment)]).toEqual([404, 200]);
    expect([(await addToCart(at(moment - 1), 'black')).status, (await addToCart(at(moment), 'black')).status]).toEqual([
      409, 303,
    ]);
    await publish.bind(null, place.store.id).run();
  });

  it('an unpaid order runs out after its time, and not before', async () => {
    await orderPlaced(place, { black: 1 }, { expiresAt: moment + UNPAID });
    const payment = async () =>
      (await rowsOf<{ payment: string }>(place, 'select payment from orders where site_id = ?'))[0]?.payment;
    await rig.runScheduled(moment + UNPAID - 1);
    expect(await payment()).toBe('pending');
    await rig.runScheduled(moment + UNPAID);
    expect(await payment()).toBe('failed');
  });

  it('a session ends after a week without use', async () => {
    const { email } = await staffOf(place).employ();
    const session = async () => {
      const { page, action, fields } = signIn(email);
      const browser = at(moment - 2 * HOUR);
      await submit(browser, `${page}?_action=admin.${action}`, fields);
      return browser;
    };
    const [used, unused] = [await session(), await session()];
    const home = async (browser: Awaited<ReturnType<typeof session>>, now: number) =>
      (await visit(Object.assign(browser, { now }), { path: paths.admin.home() })).status;
    const end = moment - 2 * HOUR + IDLE_LIFE;
    expect([await home(used, end - 1), await home(used, end)]).toEqual([200, 200]);
    expect(await home(unused, end)).toBe(303);
  });

  it('links work for as long as they say', async () => {
    const staff = staffOf(place);
    const { accountId } = await staff.employ();
    const reset = paths.admin.reset(await staff.resetToken(accountId, moment));
    expect([await status(reset, moment + RESET_LIFE - 1), await status(reset, moment + RESET_LIFE)]).toEqual([
      200, 404,
    ]);
    const invitation = paths.admin.invitation(await staff.invite('eve@rig.example', moment));
    const end = moment + INVITATION_LIFE;
    expect([await status(invitation, end - 1), await status(invitation, end)]).toEqual([200, 404]);
  });
});

it('can be set by nobody outside of local development', async () => {
  const production = await startRig('clock-production', { APP_ENV: 'production' });
  try {
    const store = await openRigStore(production.db, { black: 5 });
    const publish = production.db.prepare('update products set published_at = ? where site_id = ?');
    await publish.bind(Date.UTC(2100, 0, 1), store.id).run();
    const late = newBrowser(production, store, Date.UTC(2101, 0, 1));
    expect((await visit(late, { path: paths.product('cable') })).status).toBe(404);
    await publish.bind(1, store.id).run();
    const early = newBrowser(production, store, 0);
    expect((await visit(early, { path: paths.product('cable') })).status).toBe(200);
  } finally {
    await production.stop();
  }
});
