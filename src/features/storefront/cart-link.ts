import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { icon } from '#ui/icon.ts';

/** The way to the cart; the number of pieces in it is filled in by script. `plain` is a word without an icon. */
export const cartLink = (plain = false): Html => html`
  <a href="${paths.cart()}" data-cart-link> ${!plain && icon('cart')}<span>Cart</span><b class="bubble" hidden></b> </a>
`;
