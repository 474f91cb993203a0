import type { Order } from '#features/orders/orders.ts';
import { paymentSettings, type PaymentSettings } from '#features/payments/payments.settings.ts';
import { generalSettings, type GeneralSettings } from '#features/settings/general.ts';
import { themeSettings, type ThemeSettings } from '#features/theme/theme.ts';
import { isUnreachable } from '#lib/database-unreachable.ts';
import { isLocal } from '#lib/local.ts';
import { unseal } from '#lib/sealed.ts';
import type { Shop } from '../../shop.ts';
import { accountLetters } from './account-letters.ts';
import { isAccountLetter, linkSeal, type AccountLetter } from './account-mail.ts';
import type { RenderedMessage, TakenLetter } from './mail.repo.ts';
import { inWords, placeholderValues, senderName } from './letter-words.ts';
import { isChosenLetter, mailSettings, type MailSettings } from './mail.settings.ts';
import { mailColours, renderMessage, type MailParts } from './message.ts';
import { lettersToPeople, openLink, type Post } from './open-link.ts';
import { orderLetters } from './order-letters.ts';
import type { Letter as OrderLetter } from './queue-mail.ts';
import { sampleLetter } from './sample-letter.ts';
import { isSampleLetter } from './sample-mail.ts';
import { senderAddress, senderFor, type MailEnv } from './sender.ts';

const MINUTE = 60 * 1000;
/** Minutes until each further attempt; after the last one the message is given up. */
const BACK_OFF = [1, 5, 15, 60, 240, 720];

const groups = { general: generalSettings, theme: themeSettings, payments: paymentSettings, mail: mailSettings };
type Settings = { general: GeneralSettings; theme: ThemeSettings; payments: PaymentSettings; mail: MailSettings };

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

async function deliverOne(post: Post, taken: TakenLetter, env: MailEnv, now: number): Promise<void> {
  const { shop } = post;
  let letter: TakenLetter | null;
  let message: RenderedMessage;
  try {
    letter = isNobody(taken.recipient) ? null : await openLink(post, taken, now);
    if (!letter) return await shop.mail.discard(taken.id);
    message = await handOver(shop, letter, env, now);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    const wait = BACK_OFF[taken.attempts - 1];
    console.error(
      JSON.stringify({ level: 'error', job: 'mail', site: shop.siteId, message: taken.id, error: String(error) }),
    );
    return shop.mail.failed(taken.id, String(error), wait === undefined ? null : now + wait * MINUTE);
  }
  await shop.mail.sent(taken.id, kept(letter, message, env), now);
}

/** Such names exist nowhere (RFC 2606): who was erased is written to no more. */
const isNobody = (recipient: string): boolean => recipient.endsWith('.invalid');

async function handOver(shop: Shop, letter: TakenLetter, env: MailEnv, now: number): Promise<RenderedMessage> {
  const { message, from, replyTo } = await render(shop, letter, env, now);
  await senderFor(env)({ id: letter.id, from: senderAddress(env, from), replyTo, to: letter.recipient, ...message });
  return message;
}

async function render(
  shop: Shop,
  letter: TakenLetter,
  env: MailEnv,
  now: number,
): Promise<{ message: RenderedMessage; from: { name: string; email: string }; replyTo: string }> {
  const { settings, order } = await shop.ask({
    settings: shop.settings.groups(groups),
    order: isAboutOrder(letter) ? shop.orders.byId(letter.payload.orderId) : nothing,
  });
  const { general, theme, mail } = settings;
  const parts = await partsOf(letter, order, settings, { siteId: shop.siteId, env, now });
  const { name, email, legalName } = general;
  return {
    message: renderMessage(parts, { name, email, legalName, colours: mailColours(theme) }),
    from: { name: senderName(mail.senderName, general), email },
    replyTo: mail.replyTo || email,
  };
}

const nothing = { statements: [], answer: () => null };

const isAboutOrder = (letter: TakenLetter): letter is TakenLetter & OrderLetter =>
  !isAccountLetter(letter) && !isSampleLetter(letter);

function partsOf(
  letter: TakenLetter,
  order: Order | null,
  settings: Settings,
  { siteId, env, now }: { siteId: string; env: MailEnv; now: number },
): Promise<MailParts> | MailParts {
  if (isAccountLetter(letter)) return aboutAccount(letter, settings, siteId, env);
  if (!isSampleLetter(letter)) return aboutOrder(letter, order, settings);
  const { kind, origin } = letter.payload;
  return sampleLetter(kind, settings.mail.letters[kind], settings, { origin, now });
}

function aboutOrder(letter: OrderLetter, order: Order | null, { general, payments, mail }: Settings): MailParts {
  if (!order) throw new Error(`There is no order ${letter.payload.orderId}.`);
  const about = { order, general, payments, payload: letter.payload };
  const parts = orderLetters[letter.kind](about);
  return isChosenLetter(letter.kind) ? inWords(parts, mail.letters[letter.kind], placeholderValues(about)) : parts;
}

async function aboutAccount(
  { kind, payload }: AccountLetter,
  { general }: Settings,
  siteId: string,
  env: MailEnv,
): Promise<MailParts> {
  const { sealedUrl } = payload;
  const url = sealedUrl ? await unseal(sealedUrl, env.APP_SECRET ?? '', linkSeal(siteId)) : (payload.url ?? '');
  return accountLetters[kind]({ general, payload, url });
}

/** A link that lets its reader in is not kept, except where a developer reads mail in no other way. */
const kept = (letter: TakenLetter, message: RenderedMessage, env: MailEnv): RenderedMessage =>
  isAccountLetter(letter) && !isLocal(env) ? { ...message, html: '', text: '' } : message;
