import { cart } from '#features/cart/cart.actions.ts';
import { checkout } from '#features/checkout/checkout.actions.ts';
import { order } from '#features/orders/order.actions.ts';
import { account } from './account.ts';
import { admin } from './admin.ts';

export const server = { account, admin, cart, checkout, order };
