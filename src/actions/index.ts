import { cart } from '#features/cart/cart.actions.ts';
import { checkout } from '#features/checkout/checkout.actions.ts';
import { order } from '#features/orders/order.actions.ts';

export const server = { cart, checkout, order };
