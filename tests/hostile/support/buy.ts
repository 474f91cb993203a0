import { encodeForm, type Field } from './encode.ts';
import { formsOf, type FormOnPage } from './html.ts';
import type { Visitor } from './visitor.ts';

const PLACE = 'checkout.place';

/** What somebody would type who wants the form to be taken, by the name of the field. */
const SENSIBLE: Record<string, Record<string, string>> = {
  'electronics.localhost': {
    ...{ country: 'US', line1: '2140 Kietzke Lane', city: 'Reno', region: 'NV', postcode: '89502' },
  },
  'fashion.localhost': { country: 'DE', line1: 'Torstraße 140', city: 'Berlin', region: '', postcode: '10119' },
};
const EVERYWHERE: Record<string, string> = { email: 'dana@example.com', name: 'Dana Whitlock' };

/** The form as somebody would send it who filled in what is empty. */
export const filledIn = ({ fields }: FormOnPage, host: string): Field[] =>
  fields
    .filter(({ kind }) => kind !== 'submit')
    .map(({ name, value }): Field => [
      name,
      value || ({ ...EVERYWHERE, ...SENSIBLE[host.split(':')[0]!] }[name] ?? ''),
    ]);

/**
 * Orders what is in the cart and answers where the shopper is sent: the page of the payment or of the order.
 * @param typed what is typed into the form besides
 */
export async function buy(who: Visitor, typed: Record<string, string> = {}): Promise<string> {
  for (let left = 2; left > 0; left -= 1) {
    const { body: page } = await who.ask({ path: '/checkout' });
    const form = formsOf(page).find(({ action }) => action.includes(PLACE));
    if (!form) throw new Error(`${who.role} at ${who.host} has no form to order with.`);
    const fields = filledIn(form, who.host).map(([name, value]): Field => [name, typed[name] ?? value]);
    const { headers, body } = await encodeForm(fields, 'urlencoded');
    // The first time the sum may not have been known yet.
    const { headers: answered } = await who.ask({ method: 'POST', path: `/checkout?_action=${PLACE}`, headers, body });
    if (answered['location']) return answered['location'];
  }
  throw new Error(`${who.role} at ${who.host} could not order.`);
}
