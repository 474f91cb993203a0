import { actions } from 'astro:actions';
import { paths } from '#lib/paths.ts';

/** Where a form that adds to the cart is sent. */
export const addToCart = paths.cart() + actions.cart.add;
