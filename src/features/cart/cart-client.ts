import type { Added, CartServer } from './cart-session.ts';
import type { CartSummary } from './summary.ts';

/** Where the cart is read and changed. */
export type CartAddresses = { summary: string; add: string; setQuantity: string };

/** Status of a refusal in words for the shopper. */
const CONFLICT = 409;

/** Talks to the shop's cart by the same forms that pages without script send. */
export function cartServer(addresses: CartAddresses): CartServer {
  return {
    async read(): Promise<CartSummary> {
      const response = await fetch(addresses.summary);
      if (!response.ok) throw new Error(`The cart could not be read: ${response.status}`);
      return response.json();
    },
    add: (fields) => send(addresses.add, fields),
    setQuantity(lineId, quantity) {
      const fields = new FormData();
      fields.set('lineId', lineId);
      fields.set('quantity', String(quantity));
      return send(addresses.setQuantity, fields);
    },
  };
}

/** What an add-to-cart form is about to add, read off the card or the product page around it. */
export function addedBy(form: HTMLFormElement, fields: FormData): Added {
  const product = form.closest('.card, .pdp') ?? form;
  const plate = product.querySelector('.plate');
  const picture = plate?.querySelector('img');
  const chosen = [...form.querySelectorAll('legend span')];
  return {
    variantId: String(fields.get('variantId') ?? ''),
    title: product.querySelector('h1, .card-name')?.textContent?.trim() ?? '',
    variantTitle: chosen.map((label) => label.textContent).join(', '),
    quantity: Number(fields.get('quantity')) || 1,
    priceText: product.querySelector('.price strong')?.lastChild?.textContent?.trim() ?? '',
    picture: picture ? { src: picture.currentSrc, width: picture.width, height: picture.height } : null,
    plate: Number(/plate-(\d)/.exec(plate?.className ?? '')?.[1] ?? 1),
  };
}

async function send(address: string, body: FormData): Promise<string | null> {
  const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
  if (response.ok) return null;
  if (response.status === CONFLICT) return ((await response.json()) as { message: string }).message;
  throw new Error(`The cart was not changed: ${response.status}`);
}
