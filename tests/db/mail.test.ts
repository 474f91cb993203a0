import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { dbFor } from '#db/platform.ts';
import { joinLetter, passwordLetter } from '#features/customers/letters-to-customers.ts';
import { deliver } from '#features/mail/deliver.ts';
import { BODY_KEPT_FOR } from '#features/mail/queue-mail.ts';
import { resetLetter } from '#features/staff/letters-to-staff.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { lostAnswer } from '../support/lost-answer.ts';
import { cartWith, NOW, orderOf, settling, shopWithStock } from '../support/shop-with-stock.ts';
import { staffStore } from '../support/staff-stores.ts';
import { peopleFor } from '../../src/shop-people.ts';
import { storeFor } from '../../src/shop.ts';

const d1 = env.DB;
const MINUTE = 60_000;
const service = { APP_ENV: 'production', MAIL_API_URL: 'https://mail.example/emails', MAIL_API_KEY: 'key' };

const general = {
  ...{ name: 'Cable & Co', email: 'help@shop.example' },
  ...{ currency: 'USD', locale: 'en-US', orderPrefix: 'CC-' },
};

let answer: () => Response;
const sent: { body: Record<string, string>; key: string | null }[] = [];

beforeEach(() => {
  sent.length = 0;
  answer = () => Response.json({ id: 'm' });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    sent.push({ body: JSON.parse(String(init.body)), key: new Headers(init.headers).get('Idempotency-Key') });
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A store with an order by bank transfer, whose e-mail waits. */
async function withLetter() {
  const store = await shopWithStock(d1, { black: 5 });
  const manual = { title: 'Bank transfer', instructions: ['IBAN DE00 0000'] };
  await store.shop.settings.save('general', general, NOW);
  await store.shop.settings.save('payments', { manual }, NOW);
  const order = orderOf((await cartWith(store, { black: 1 })).cart, { provider: 'manual' });
  const payload = { orderId: order.id, origin: settling.origin };
  await store.shop.orders.place(
    { ...order, letters: [{ kind: 'order-placed', recipient: order.email, payload }] },
    NOW,
  );
  const message = async () => (await store.shop.ask({ all: store.shop.mail.latest() })).all[0]!;
  return { ...store, order, message };
}

describe('delivering', () => {
  it('writes to nobody who was erased', async () => {
    const { shop, message } = await withLetter();
    await d1
      .prepare(`update outbox set recipient = 'erased@customer.invalid' where id = ?`)
      .bind((await message()).id)
      .run();
    await deliver({ shop }, service, NOW);
    expect(sent).toEqual([]);
    expect(await message()).toBeUndefined();
  });

  it('keeps the words of what was sent for six weeks, and that it was sent for longer', async () => {
    const { shop, message } = await withLetter();
    await deliver({ shop }, service, NOW);
    await shop.mail.emptySent(NOW + BODY_KEPT_FOR - 1);
    expect((await message()).bodyHtml).toContain('Cable &amp; Co');
    await shop.mail.emptySent(NOW + BODY_KEPT_FOR);
    expect(await message()).toMatchObject({
      state: 'sent',
      recipient: 'dana@example.com',
      bodyHtml: null,
      bodyText: null,
    });
  });

  it('sends what waits, in the words of the store, and keeps what was sent', async () => {
    const { shop, order, message } = await withLetter();
    await deliver({ shop }, service, NOW);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      key: (await message()).id,
      body: { to: 'dana@example.com', reply_to: 'help@shop.example', subject: 'Your order CC-1001: how to pay' },
    });
    expect(sent[0]!.body['text']).toContain(`https://shop.example/orders/${order.token}`);
    expect(sent[0]!.body['text']).toContain('Reference: CC-1001');
    expect(sent[0]!.body['html']).toContain('Cable &amp; Co');
    expect(await message()).toMatchObject({ state: 'sent', attempts: 1, subject: 'Your order CC-1001: how to pay' });
  });

  it('says it in the words that the store chose, by the name and to the address that it chose', async () => {
    const { shop, message } = await withLetter();
    const words = { subject: 'Pay {{order}}', title: 'Hello {{name}}', says: 'First <b>this</b>.\n\nThen {{total}}.' };
    const mail = { senderName: 'The Cables', replyTo: 'desk@shop.example', letters: { 'order-placed': words } };
    await shop.settings.save('mail', mail, NOW);
    await deliver({ shop }, service, NOW);
    expect(sent[0]!.body).toMatchObject({
      from: '"The Cables" <help@shop.example>',
      reply_to: 'desk@shop.example',
      subject: 'Pay CC-1001',
    });
    expect(sent[0]!.body['text']).toMatch(/Hello .*\n\nFirst <b>this<\/b>\.\n\nThen \$\d/);
    expect(sent[0]!.body['html']).toContain('First &lt;b&gt;this&lt;/b&gt;.');
    expect(sent[0]!.body['text']).toContain('IBAN DE00 0000');
    expect((await message()).subject).toBe('Pay CC-1001');
  });

  it('sends a sample of a letter to whoever writes its words', async () => {
    const { shop } = await shopWithStock(d1, {});
    await shop.settings.save('general', { name: 'Cable & Co', email: 'help@shop.example', currency: 'USD' }, NOW);
    const payload = { kind: 'order-shipped', origin: 'https://shop.example' } as const;
    await shop.mail.queueSample({ kind: 'sample', recipient: 'ana@shop.example', payload }, NOW);
    await deliver({ shop }, service, NOW);
    expect(sent[0]!.body).toMatchObject({ to: 'ana@shop.example', subject: 'Order 1001: on its way' });
  });

  it('sends each message once, however many deliver at once', async () => {
    const { shop } = await withLetter();
    await Promise.all([1, 2, 3, 4].map(() => deliver({ shop }, service, NOW)));
    await deliver({ shop }, service, NOW + 60 * MINUTE);
    expect(sent).toHaveLength(1);
  });

  it('tries again after a failure, later each time, with the same key, and gives up in the end', async () => {
    const { shop, message } = await withLetter();
    answer = () => new Response('busy', { status: 503 });
    let now = NOW;
    const waits: number[] = [];
    for (let attempt = 1; (await message()).state === 'queued'; attempt += 1) {
      await deliver({ shop }, service, now);
      const due = await d1
        .prepare('select next_attempt_at at from outbox where id = ?')
        .bind((await message()).id)
        .first<{ at: number }>();
      expect(await message()).toMatchObject({ attempts: attempt, lastError: expect.stringContaining('503') });
      if (due!.at === null) break;
      await deliver({ shop }, service, due!.at - 1);
      waits.push((due!.at - now) / MINUTE);
      now = due!.at;
    }
    expect(waits).toEqual([1, 5, 15, 60, 240, 720]);
    expect((await message()).state).toBe('failed');
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent).toHaveLength(7);
  });

  it('sends nothing again that it could only not note', async () => {
    const { shop, message, over } = await withLetter();
    // After the taking and what it is written from: what was sent is noted, and nobody hears of it.
    const failing = over(metered(lostAnswer(d1, 3), newMeter()));
    await expect(deliver({ shop: failing }, service, NOW)).rejects.toThrow('lost');
    await deliver({ shop }, service, NOW + 60 * MINUTE);
    expect(sent).toHaveLength(1);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
  });

  it('is through with all that it takes before their lease ends, however slow the service', async () => {
    const { shop, siteId } = await withLetter();
    const more =
      d1.prepare(`insert into outbox (site_id, id, kind, recipient, payload, state, attempts, next_attempt_at, created_at)
      select site_id, outbox.id || value, kind, recipient, payload, state, attempts, next_attempt_at, created_at
      from outbox, json_each(?) where site_id = ?`);
    await more.bind(JSON.stringify(Array.from({ length: 19 }, (_, i) => i)), siteId).run();
    let underWay = 0;
    let most = 0;
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      most = Math.max(most, (underWay += 1));
      await new Promise((later) => setTimeout(later, 20));
      underWay -= 1;
      sent.push({ body: JSON.parse(String(init.body)), key: new Headers(init.headers).get('Idempotency-Key') });
      return answer();
    });
    await deliver({ shop }, service, NOW);
    expect(sent).toHaveLength(20);
    // Each may take ten seconds and the lease is two minutes: one after the other, twenty would outlast it.
    expect((sent.length / most) * 10).toBeLessThan(120);
  });

  it('takes over from a delivery that never came back', async () => {
    const { shop } = await withLetter();
    expect(await shop.mail.takeDue(NOW)).toHaveLength(1);
    await deliver({ shop }, service, NOW + MINUTE);
    expect(sent).toHaveLength(0);
    await deliver({ shop }, service, NOW + 3 * MINUTE);
    expect(sent).toHaveLength(1);
  });

  it('keeps mail in the outbox in local development, and waits for a service elsewhere', async () => {
    const local = await withLetter();
    await deliver(local, { APP_ENV: 'local' }, NOW);
    expect(await local.message()).toMatchObject({ state: 'sent', bodyText: expect.stringContaining('IBAN DE00 0000') });

    const unset = await withLetter();
    await deliver(unset, { APP_ENV: 'production' }, NOW);
    expect(await unset.message()).toMatchObject({
      state: 'queued',
      lastError: expect.stringContaining('MAIL_API_URL'),
    });
    expect(sent).toHaveLength(0);
  });
});

describe('a letter that a shopper asks for', () => {
  it('says to each what is so for them, and to nobody that they are unknown', async () => {
    const { shop, siteId } = await shopWithStock(d1, {});
    await shop.settings.save('general', general, NOW);
    const env = { APP_SECRET: 'a secret of mail that is long enough' };
    const from = { site: { id: siteId, primaryHost: 'shop.example' }, url: new URL('http://shop.example/'), env };
    await shop.customerJoining.begin({ email: 'ada@example.com', name: 'Ada' }, 'join', NOW);
    await shop.customerJoining.finish('join', 'hash', NOW);
    const [join, reset] = [newToken(), newToken()];
    for (const email of ['ada@example.com', 'eve@example.com']) {
      await shop.mail.queue(await joinLetter(email, join, from), NOW);
      await shop.mail.queue(await passwordLetter(email, reset, from), NOW);
    }
    await deliver({ shop }, { ...service, ...env }, NOW);
    const told = sent.map(({ body }) => `${body['to']}: ${body['subject']}`).sort();
    expect(told.map((one) => one.replace(/ (at|for) .*/, ''))).toEqual([
      'ada@example.com: Choose a new password',
      'ada@example.com: You have an account',
      'eve@example.com: Finish your account',
    ]);
    expect(sent.find(({ body }) => body['subject']!.startsWith('You have'))!.body['html']).not.toContain(join);
    const { who } = await shop.ask({ who: shop.customerResets.byToken(await sha256(reset), NOW) });
    expect(who).toMatchObject({ email: 'ada@example.com' });
  });
});

describe('a link to choose a new password', () => {
  const from = {
    url: new URL('http://shop.example/admin/reset'),
    env: { APP_SECRET: 'a secret of mail that is long enough' },
  };
  const sending = { ...service, ...from.env };

  /** A store where Ada works, and links that were asked for with these addresses. */
  async function asked(...emails: string[]) {
    const { employ, site, people, accounts } = await staffStore(d1);
    const { accountId } = await employ('ada', 'owner');
    const shop = storeFor(dbFor(env, site));
    const token = newToken();
    for (const email of emails) {
      await shop.mail.queue(
        await resetLetter(email, token, { ...from, site: { ...site, primaryHost: site.hosts[0]! } }),
        NOW,
      );
    }
    const link = async (now: number) => accounts.resetFor(await sha256(token), site.id, now);
    return { post: { shop, people: peopleFor(people, accounts) }, link, accountId };
  }

  it('works from when it is sent, for as long, and is sent to whoever works there alone', async () => {
    const { post, link, accountId } = await asked('ADA@example.com ', 'eve@example.com');
    expect(await link(NOW)).toBeNull();
    await deliver(post, sending, NOW + MINUTE);
    expect(sent.map(({ body }) => body['to'])).toEqual(['ada@example.com']);
    expect(await link(NOW + 31 * MINUTE - 1)).toMatchObject({ accountId });
    const { left } = await post.shop.ask({ left: post.shop.mail.latest() });
    expect(left.map(({ recipient, state }) => [recipient, state])).toEqual([['ada@example.com', 'sent']]);
  });

  it('is the same link, not for longer, when its letter has to be sent again', async () => {
    const { post, link, accountId } = await asked('ada@example.com');
    answer = () => new Response('', { status: 500 });
    await deliver(post, sending, NOW);
    answer = () => Response.json({ id: 'm' });
    await deliver(post, sending, NOW + MINUTE);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(await link(NOW + 30 * MINUTE - 1)).toMatchObject({ accountId });
    expect(await link(NOW + 30 * MINUTE)).toBeNull();
  });

  it('waits for somebody who knows who works there', async () => {
    const { post } = await asked('ada@example.com');
    await deliver({ shop: post.shop }, sending, NOW);
    expect(sent).toEqual([]);
    await deliver(post, sending, NOW);
    expect(sent).toHaveLength(1);
  });
});
