import type { APIContext } from 'astro';
import type { GeneralSettings } from '#features/settings/general.ts';
import { orderName, type Order } from '#features/orders/orders.ts';
import { absolute, paths } from '#lib/paths.ts';
import type { PaymentProvider } from './provider.ts';

type Payable = Pick<Order, 'number' | 'token' | 'total' | 'currency' | 'email'>;

/**
 * Where the shopper goes to pay this order: the provider's page, or the order's own page, which tells what to do.
 * @throws when the provider does not answer
 */
export async function startPayment(
  order: Payable,
  reference: string,
  provider: PaymentProvider,
  { url, general }: { url: APIContext['url']; general: GeneralSettings },
): Promise<string> {
  const { origin } = url;
  const back = absolute(origin, paths.order(order.token));
  const notify = absolute(origin, paths.paymentNotifications(provider.id));
  const { total: amount, currency, email } = order;
  const orderNumber = orderName(order.number, general.orderPrefix);
  const next = await provider.start({ reference, amount, currency, orderNumber, email }, { back, notify });
  return next.kind === 'redirect' ? next.url : paths.order(order.token);
}
