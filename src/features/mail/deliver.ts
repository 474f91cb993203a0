import { paymentSettings } from '#features/payments/payments.settings.ts';
import { generalSettings } from '#features/settings/general.ts';
import { themeSettings, type ThemeSettings } from '#features/theme/theme.ts';
import { isUnreachable } from '#lib/database-unreachable.ts';
import { isLocal } from '#lib/local.ts';
import { unseal } from '#lib/sealed.ts';
import type { Shop } from '../../shop.ts';
import { accountLetters } from './account-letters.ts';
import { isAccountLetter, linkSeal, type AccountLetter } from './account-mail.ts';
import type { RenderedMessage, TakenLetter } from './mail.repo.ts';
import { renderMessage, type MailStore } from './message.ts';
import { lettersToPeople, openLink, type Post } from './open-link.ts';
import { orderLetters } from './order-letters.ts';
import type { Letter as OrderLetter } from './queue-mail.ts';
import { senderAddress, senderFor, type MailEnv } from './sender.ts';

const MINUTE = 60 * 1000;
/** Minutes until each further attempt; after the last one the message is given up. */
const BACK_OFF = [1, 5, 15, 60, 240, 720];

const groups = { general: generalSettings, theme: themeSettings, payments: paymentSettings };

/** Messages sent at the same time: all that are taken are through before their lease ends, however slow the service. */
const AT_ONCE = 5;

/**
 * Sends the store's due e-mail. Several deliveries at once share the messages between them, and a failure is tried again
 * later, ever more rarely. `now` in epoch milliseconds.
 * @throws when the database does not answer: what was not noted goes out again with the same key, once its lease is over
 */
export async function deliver(post: Post, env: MailEnv, now: number): Promise<void> {
  const taken = await post.shop.mail.takeDue(now, post.people ? [] : lettersToPeople);
  for (let from = 0; from < taken.length; from += AT_ONCE) {
    const some = taken.slice(from, from + AT_ONCE);
    const ended = await Promise.allSettled(some.map((letter) => deliverOne(post, letter, env, now)));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  }
}

async function deliverOne(post: Post, letter: TakenLetter, env: MailEnv, now: number): Promise<void> {
  const { shop } = post;
  let message: RenderedMessage;
  try {
    if (!(await openLink(post, letter, now))) return await shop.mail.discard(letter.id);
    message = await handOver(shop, letter, env);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    const wait = BACK_OFF[letter.attempts - 1];
    console.error(
      JSON.stringify({ level: 'error', job: 'mail', site: shop.siteId, message: letter.id, error: String(error) }),
    );
    return shop.mail.failed(letter.id, String(error), wait === undefined ? null : now + wait * MINUTE);
  }
  await shop.mail.sent(letter.id, kept(letter, message, env), now);
}

async function handOver(shop: Shop, letter: TakenLetter, env: MailEnv): Promise<RenderedMessage> {
  const { message, replyTo } = await render(shop, letter, env);
  await senderFor(env)({ id: letter.id, from: senderAddress(env, replyTo), replyTo, to: letter.recipient, ...message });
  return message;
}

async function render(
  shop: Shop,
  letter: TakenLetter,
  env: MailEnv,
): Promise<{ message: RenderedMessage; replyTo: string }> {
  const { general, theme, parts } = await (isAccountLetter(letter)
    ? aboutAccount(shop, letter, env)
    : aboutOrder(shop, letter));
  const colours = mailColours(theme);
  const { name, email, legalName } = general;
  return { message: renderMessage(parts, { name, email, legalName, colours }), replyTo: email };
}

async function aboutOrder(shop: Shop, letter: OrderLetter) {
  const { order, settings } = await shop.ask({
    order: shop.orders.byId(letter.payload.orderId),
    settings: shop.settings.groups(groups),
  });
  if (!order) throw new Error(`There is no order ${letter.payload.orderId}.`);
  const { general, theme, payments } = settings;
  return { general, theme, parts: orderLetters[letter.kind]({ order, general, payments, payload: letter.payload }) };
}

async function aboutAccount(shop: Shop, { kind, payload }: AccountLetter, env: MailEnv) {
  const { settings } = await shop.ask({ settings: shop.settings.groups(groups) });
  const { general, theme } = settings;
  const { sealedUrl } = payload;
  const url = sealedUrl ? await unseal(sealedUrl, env.APP_SECRET ?? '', linkSeal(shop.siteId)) : (payload.url ?? '');
  return { general, theme, parts: accountLetters[kind]({ general, payload, url }) };
}

/** A link that lets its reader in is not kept, except where a developer reads mail in no other way. */
const kept = (letter: TakenLetter, message: RenderedMessage, env: MailEnv): RenderedMessage =>
  isAccountLetter(letter) && !isLocal(env) ? { ...message, html: '', text: '' } : message;

/** Mail programs know six-digit colours only. */
function mailColours({ colours: { light } }: ThemeSettings): MailStore['colours'] {
  const { action, onAction } = light;
  const known = [action, onAction].every((colour) => /^#[0-9a-f]{6}$/.test(colour));
  return known ? { action, onAction } : { action: '#16181b', onAction: '#ffffff' };
}
