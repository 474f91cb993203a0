import { env } from 'cloudflare:workers';
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { emailSchema } from '#features/address/contact.ts';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { newPassword } from '#features/staff/new-password-input.ts';
import { passwordProblem } from '#features/staff/new-password.ts';
import { handled, refuse } from '#lib/action-failure.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { hashPassword, isPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { customerOf, returnTo } from './admit-customer.ts';
import { aboutCustomer, nameSchema } from './customer.ts';
import { customerCookie } from './customer-cookie.ts';
import { customerNotice, joinLetter, passwordLetter } from './letters-to-customers.ts';
import { limitCustomer, triesKey } from './limit-customer.ts';
import { signInCustomer } from './sign-in-customer.ts';

const NO_MATCH = 'Email and password do not match an account of this shop.';
const REPLACED = 'This password was replaced while you signed in. Use the new one.';
const USED_UP = 'This link was used, or is too old. Ask for a new one.';
const TAKEN = 'There is an account with this address already. Sign in with it.';

const token = z.string().min(1).max(100);
const to = z.string().max(2000).nullish();
const password = z.string('Enter your password').min(1, 'Enter your password').max(200, 'A password is shorter');

const registerInput = z.object({ name: nameSchema, email: emailSchema });
const signInInput = z.object({ email: emailSchema, password, to });
const chooseInput = z.object({ token, ...newPassword });
const resetInput = z.object({ email: emailSchema });

/** Getting an account, getting in and out. Known and unknown addresses take the same work and get the same words. */
export const access = {
  register: defineAction({ accept: 'form', input: registerInput, handler: handled(register) }),
  join: defineAction({ accept: 'form', input: chooseInput, handler: handled(join) }),
  signIn: defineAction({ accept: 'form', input: signInInput, handler: handled(signIn) }),
  signOut: defineAction({ accept: 'form', input: z.object({}), handler: handled(signOut) }),
  askReset: defineAction({ accept: 'form', input: resetInput, handler: handled(askReset) }),
  reset: defineAction({ accept: 'form', input: chooseInput, handler: handled(reset) }),
};

/**
 * Notes the same link and queues the same letter for everybody. Whether there is an account is looked up when it is sent:
 * neither words nor time tell it, and no failure after the answer loses it.
 */
async function register(joining: z.output<typeof registerInput>, context: ActionAPIContext) {
  const { shop, site, now } = context.locals;
  const { email } = joining;
  await limitCustomer('letter', email, context);
  const token = newToken();
  await shop.customerJoining.begin(joining, await sha256(token), now);
  await shop.mail.queue(await joinLetter(email, token, { site, url: context.url, env }), now);
  deliverSoon(context.locals);
  return { sentTo: email };
}

async function join({ token, password }: z.output<typeof chooseInput>, context: ActionAPIContext) {
  const { shop, now } = context.locals;
  const tokenHash = await sha256(token);
  const { joining } = await shop.ask({ joining: shop.customerJoining.byToken(tokenHash, now) });
  if (!joining) throw refuse(USED_UP);
  const problem = passwordProblem(password, aboutCustomer(joining));
  if (problem) throw refuse(problem);
  const passwordHash = await hashPassword(password);
  const joined = await shop.customerJoining.finish(tokenHash, passwordHash, now);
  if (joined.kind !== 'joined') throw refuse(joined.kind === 'taken' ? TAKEN : USED_UP);
  await signInCustomer({ id: joined.customerId, passwordHash }, context);
  return { to: paths.account.home(), said: 'Your account is ready.' };
}

async function signIn({ email, password, to }: z.output<typeof signInInput>, context: ActionAPIContext) {
  const { shop } = context.locals;
  await limitCustomer('sign-in', email, context);
  const { account } = await shop.ask({ account: shop.customerAccounts.byEmail(email) });
  const right = await isPassword(password, account?.passwordHash ?? null);
  if (!right || !account) throw refuse(NO_MATCH);
  await shop.customerTries.forget(await triesKey('sign-in', email));
  if (!(await signInCustomer(account, context))) throw refuse(REPLACED);
  return { to: returnTo(to) };
}

async function signOut(_: object, context: ActionAPIContext) {
  const customer = await customerOf(context);
  if (customer) await context.locals.shop.customerSessions.close(customer.sessionId, customer.id);
  customerCookie.drop(context);
  return { to: paths.account.signIn(), said: 'You are signed out.' };
}

async function askReset({ email }: z.output<typeof resetInput>, context: ActionAPIContext) {
  const { shop, site, now } = context.locals;
  await limitCustomer('letter', email, context);
  await shop.mail.queue(await passwordLetter(email, newToken(), { site, url: context.url, env }), now);
  deliverSoon(context.locals);
  return { sentTo: email };
}

async function reset({ token, password }: z.output<typeof chooseInput>, context: ActionAPIContext) {
  const { locals, url } = context;
  const { shop, site, now } = locals;
  const tokenHash = await sha256(token);
  const { who } = await shop.ask({ who: shop.customerResets.byToken(tokenHash, now) });
  if (!who) throw refuse(USED_UP);
  const problem = passwordProblem(password, aboutCustomer(who));
  if (problem) throw refuse(problem);
  const passwordHash = await hashPassword(password);
  const id = await shop.customerResets.finish(tokenHash, passwordHash, now);
  if (!id) throw refuse(USED_UP);
  await shop.customerTries.forget(await triesKey('sign-in', who.email));
  await shop.mail.queue(customerNotice(who.email, 'Your password was changed', { site, url, env }), now);
  deliverSoon(locals);
  await signInCustomer({ id, passwordHash }, context);
  return { to: paths.account.home(), said: 'Your password is changed, and you are signed in.' };
}
