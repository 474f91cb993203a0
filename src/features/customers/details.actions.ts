import { env } from 'cloudflare:workers';
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { emailSchema, phoneSchema } from '#features/address/contact.ts';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { newPassword } from '#features/staff/new-password-input.ts';
import { passwordProblem } from '#features/staff/new-password.ts';
import { handled, refuse } from '#lib/action-failure.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { hashPassword, isPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { customerAction, type CustomerContext } from './customer-action.ts';
import { customerCookie } from './customer-cookie.ts';
import { aboutCustomer, nameSchema } from './customer.ts';
import { customerNotice, newAddressLetter } from './letters-to-customers.ts';
import { limitCustomer } from './limit-customer.ts';
import { signInCustomer } from './sign-in-customer.ts';

const WRONG = 'This is not your password.';
const USED_UP = 'This link was used, or is too old. Change the address again to get a new one.';
const TAKEN = 'This address has an account of its own. Sign in with it, or choose another address.';

const current = z.string('Enter your password').min(1, 'Enter your password').max(200, 'A password is shorter');
const confirmInput = z.object({ token: z.string().min(1).max(100) });

/** What customers change about themselves. Whatever lets somebody in asks for the password once more. */
export const details = {
  setContact: customerAction({
    input: z.object({ name: nameSchema, phone: phoneSchema }),
    async handler({ name, phone }, { customer, shop, now }) {
      await shop.customerAccounts.setContact(customer.id, { name, phone: phone || null }, now);
      return { to: paths.account.details(), said: 'Saved.' };
    },
  }),

  changeEmail: customerAction({
    input: z.object({ email: emailSchema, current }),
    /** Whether the address has an account is told to its owner only, by the page that the letter leads to. */
    async handler({ email, current }, asked) {
      await proved(current, asked);
      if (email === asked.customer.email) throw refuse('This is your address already.');
      await limitCustomer('letter', email, asked.context);
      const { customer, shop, site, now, context } = asked;
      const token = newToken();
      await shop.customerEmails.begin(customer.id, email, await sha256(token), now);
      await shop.mail.queue(await newAddressLetter(email, token, { site, url: context.url, env }), now);
      deliverSoon(context.locals);
      const said = `We have sent a link to ${email.slice(0, 100)}. Your address changes when you use it.`;
      return { to: paths.account.details(), said };
    },
  }),

  /** Whoever has the link owns the address, signed in or not. */
  confirmEmail: defineAction({ accept: 'form', input: confirmInput, handler: handled(confirmEmail) }),

  changePassword: customerAction({
    input: z.object({ current, ...newPassword }),
    async handler({ current, password }, asked) {
      await proved(current, asked);
      const { customer, shop, site, now, context } = asked;
      const problem = passwordProblem(password, aboutCustomer(customer));
      if (problem) throw refuse(problem);
      const passwordHash = await hashPassword(password);
      await shop.customerAccounts.setPassword(customer.id, passwordHash, now);
      const letter = customerNotice(customer.email, 'Your password was changed', { site, url: context.url, env });
      await shop.mail.queue(letter, now);
      deliverSoon(context.locals);
      await signInCustomer({ id: customer.id, passwordHash }, context);
      return { to: paths.account.details(), said: 'Your password is changed. Other browsers are signed out.' };
    },
  }),

  remove: customerAction({
    input: z.object({ current }),
    async handler({ current }, asked) {
      await proved(current, asked);
      const { customer, shop, site, now, context } = asked;
      await shop.customerAccounts.remove(customer.id);
      customerCookie.drop(context);
      const letter = customerNotice(customer.email, 'Your account was deleted', { site, url: context.url, env });
      await shop.mail.queue(letter, now);
      deliverSoon(context.locals);
      return { to: paths.account.signIn(), said: 'Your account is deleted.' };
    },
  }),
};

async function confirmEmail({ token }: z.output<typeof confirmInput>, { locals, url }: ActionAPIContext) {
  const { shop, site, now } = locals;
  const tokenHash = await sha256(token);
  const { change } = await shop.ask({ change: shop.customerEmails.byToken(tokenHash, now) });
  const outcome = change ? await shop.customerEmails.finish(tokenHash, now) : 'used';
  if (!change || outcome === 'used') throw refuse(USED_UP);
  if (outcome === 'taken') throw refuse(TAKEN);
  await shop.mail.queue(customerNotice(change.was, `Its address is ${change.email} now`, { site, url, env }), now);
  deliverSoon(locals);
  return { to: paths.account.details(), said: 'Your new address is confirmed. Sign in with it from now on.' };
}

/** @throws ActionError when it is not the customer's password, or was tried too often */
async function proved(password: string, { customer, shop, context }: CustomerContext): Promise<void> {
  await limitCustomer('confirm', customer.email, context);
  const { account } = await shop.ask({ account: shop.customerAccounts.byId(customer.id) });
  if (!(await isPassword(password, account?.passwordHash ?? null))) throw refuse(WRONG);
}
