import { cart } from '#features/cart/cart.actions.ts';
import { checkout } from '#features/checkout/checkout.actions.ts';
import { order } from '#features/orders/order.actions.ts';
import { admin } from './admin.ts';

export const server = { admin, cart, checkout, order };
