import { defineAction } from 'astro:actions';
import { z } from 'zod';
import { parseAddress } from '#features/address/address.ts';
import { handled, refuse } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { MOST_ADDRESSES } from './addresses.ts';
import { customerAction } from './customer-action.ts';

const typed = z.string().max(500, 'Shorten this to 120 characters or fewer').nullish();
const ticked = z
  .string()
  .nullish()
  .transform((value) => value != null);
const address = z.string().min(1).max(64);

const fields = { name: typed, company: typed, line1: typed, line2: typed, city: typed, region: typed, postcode: typed };

const saveInput = z
  .object({ address: z.string().max(64).nullish(), country: z.string().min(1).max(10), ...fields, isDefault: ticked })
  .superRefine((form, check) => {
    const parsed = parseAddress(form);
    if (parsed.ok) return;
    for (const [name, message] of Object.entries(parsed.problems))
      check.addIssue({ code: 'custom', path: [name], message });
  });

const NOT_THERE = 'This address is not there any more.';

/** The addresses that a customer keeps. */
export const addresses = {
  saveAddress: customerAction({
    input: saveInput,
    async handler({ address: id, isDefault, ...form }, { customer, shop, now }) {
      const parsed = parseAddress(form);
      if (!parsed.ok) throw refuse('Some fields need another look.');
      if (id) {
        const { there } = await shop.ask({ there: shop.customerAddresses.byId(customer.id, id) });
        if (!there) throw refuse(NOT_THERE);
        await shop.customerAddresses.change(customer.id, id, parsed.address, isDefault);
      } else if (!(await shop.customerAddresses.add(customer.id, newId(), parsed.address, isDefault, now))) {
        throw refuse(`You keep ${MOST_ADDRESSES} addresses, as many as there can be. Delete one first.`);
      }
      return { to: paths.account.addresses(), said: 'The address is saved.' };
    },
  }),

  /** Nothing is kept: the page shows the fields that addresses of the chosen country have. */
  pickCountry: defineAction({
    accept: 'form',
    input: z.object({ country: z.string().max(10).nullish(), ...fields }),
    handler: handled(async () => ({ picked: true })),
  }),

  useByDefault: customerAction({
    input: z.object({ address }),
    async handler({ address: id }, { customer, shop }) {
      const { there } = await shop.ask({ there: shop.customerAddresses.byId(customer.id, id) });
      if (!there) throw refuse(NOT_THERE);
      await shop.customerAddresses.makeDefault(customer.id, id);
      return { to: paths.account.addresses(), said: 'Checkout begins with this address now.' };
    },
  }),

  removeAddress: customerAction({
    input: z.object({ address }),
    async handler({ address: id }, { customer, shop }) {
      await shop.customerAddresses.remove(customer.id, id);
      return { to: paths.account.addresses(), said: 'The address is deleted.' };
    },
  }),
};
