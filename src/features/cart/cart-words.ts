import { formatMoney } from '#lib/money.ts';
import type { FreeShipping } from '#features/shipping/shipping.ts';
import type { CartNotice } from './cart.ts';

/** A notice as a sentence that says what changed. */
export function noticeText(notice: CartNotice, currency: string, locale: string): string {
  switch (notice.kind) {
    case 'gone':
      return `${notice.title} is not for sale any more.`;
    case 'sold-out':
      return `${notice.title} has sold out since you added it.`;
    case 'short':
      return `Only ${notice.left} left of ${notice.title}, and you have ${notice.quantity} in your cart.`;
    case 'price-up':
    case 'price-down': {
      const verb = notice.kind === 'price-up' ? 'went up' : 'came down';
      const [from, to] = [notice.from, notice.to].map((price) => formatMoney(price, currency, locale));
      return `The price of ${notice.title} ${verb} from ${from} to ${to} since you added it.`;
    }
  }
}

/** `1 item`, `3 items`. */
export const itemsText = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

/** What is missing for free shipping, or that nothing is. Amounts in minor units. */
export function freeShippingText(
  { missing, zone }: Pick<FreeShipping, 'missing' | 'zone'>,
  currency: string,
  locale: string,
): string {
  const where = zone && ` (${zone})`;
  if (missing === 0) return `You have free shipping${where}`;
  return `${formatMoney(missing, currency, locale)} more for free shipping${where}`;
}

/** A thing with the choice that was made: `Wool jumper, Oat / M`. */
export const choiceLabel = ({ title, variantTitle }: { title: string; variantTitle: string }): string =>
  [title, variantTitle].filter(Boolean).join(', ');
