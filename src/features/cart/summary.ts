import type { GeneralSettings } from '#features/settings/general.ts';
import type { FreeShipping } from '#features/shipping/shipping.ts';
import { multiply, formatMoney, sum } from '#lib/money.ts';
import { paths } from '#lib/paths.ts';
import { blocksOrder, cartNotices, itemCount, type CartLine } from './cart.ts';
import { freeShippingText, noticeText } from './cart-words.ts';

/** What the cart drawer shows. Amounts in minor units beside their text. */
export type CartSummary = {
  count: number;
  subtotal: number;
  subtotalText: string;
  lines: {
    id: string;
    variantId: string;
    title: string;
    variantTitle: string;
    address: string;
    quantity: number;
    unitPrice: number;
    totalText: string;
    /** What the line cost formerly, if that was more. */
    compareAtText: string | null;
    picture: { src: string; width: number; height: number } | null;
    plate: number;
  }[];
  /** How far it is to free shipping, in words and of what subtotal; null where that is nothing to tell of. */
  freeShipping: { text: string; threshold: number; reached: number } | null;
  notices: { lineId: string; text: string; blocks: boolean }[];
};

const THUMB = 160;

/** The cart as the drawer shows it; an empty one for a shopper who has none. */
export function cartSummary(
  lines: readonly CartLine[],
  freeShipping: FreeShipping | null,
  { currency, locale }: GeneralSettings,
): CartSummary {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const subtotal = sum(lines.map((line) => multiply(line.price, line.quantity)));
  return {
    count: itemCount(lines),
    subtotal,
    subtotalText: money(subtotal),
    lines: lines.map((line) => ({
      id: line.id,
      variantId: line.variantId,
      title: line.title,
      variantTitle: line.variantTitle,
      address: paths.product(line.slug),
      quantity: line.quantity,
      unitPrice: line.price,
      totalText: money(multiply(line.price, line.quantity)),
      compareAtText:
        line.compareAt !== null && line.compareAt > line.price ? money(multiply(line.compareAt, line.quantity)) : null,
      picture: thumbnail(line),
      plate: line.plate,
    })),
    freeShipping: freeShipping && {
      text: freeShippingText(freeShipping, currency, locale),
      threshold: freeShipping.threshold,
      reached: freeShipping.threshold - freeShipping.missing,
    },
    notices: cartNotices(lines).map((notice) => ({
      lineId: notice.lineId,
      text: noticeText(notice, currency, locale),
      blocks: blocksOrder(notice),
    })),
  };
}

function thumbnail({ picture }: CartLine): CartSummary['lines'][number]['picture'] {
  if (!picture) return null;
  const widths = picture.widths.toSorted((a, b) => a - b);
  const width = widths.find((one) => one >= THUMB) ?? widths.at(-1);
  if (width === undefined) return null;
  return { src: paths.media(picture.mediaId, width), width: picture.width, height: picture.height };
}
