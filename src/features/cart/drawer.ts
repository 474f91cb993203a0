import { actions, getActionPath } from 'astro:actions';
import { html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';

const addresses = {
  cart: paths.cart(),
  checkout: paths.checkout(),
  summary: paths.cartSummary(),
  add: getActionPath(actions.cart.add),
  setQuantity: getActionPath(actions.cart.setQuantity),
};

/** Where the cart drawer is put, with the addresses it asks. */
export const drawer = html`
  <div class="island" data-island="cart" data-addresses="${JSON.stringify(addresses)}"></div>
`;
