import { MOST_OF_ONE } from './cart.ts';
import type { CartSummary } from './summary.ts';

/** How a browser talks to the shop about its cart. All of these throw when there is no answer that says what is so. */
export type CartServer = {
  read: () => Promise<CartSummary>;
  /** Sends a form that adds to the cart. Answers why it was refused, or null when it was done. */
  add: (fields: FormData) => Promise<string | null>;
  setQuantity: (lineId: string, quantity: number) => Promise<string | null>;
};

/** What is put in the cart, as far as the page it is added from says. */
export type Added = Pick<
  CartSummary['lines'][number],
  'variantId' | 'title' | 'variantTitle' | 'quantity' | 'picture' | 'plate'
> & {
  priceText: string;
};

/** Why a change was refused, or null; and the cart as it is known to be afterwards. */
export type Outcome = { refusal: string | null; cart: CartSummary };

type Line = CartSummary['lines'][number];

/**
 * The cart while a page is open. Every change shows at once as it will probably be, and again as the shop answers; changes
 * are sent one after the other.
 * @param show called with each new state
 * @param count the number of pieces in it, as far as that is known before the shop answers
 */
export function cartSession(server: CartServer, show: (cart: CartSummary) => void, count: () => number) {
  let shown: CartSummary | undefined;
  let told: CartSummary | undefined;
  let underway = 0;
  let reads = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** By line id: the newest quantity that was not sent yet. */
  const wanted = new Map<string, number>();

  function add(added: Added, fields: FormData): Promise<Outcome> {
    return change(withAdded(now(), added), () => server.add(fields));
  }

  /** A quantity of 0 removes the line. Of several changes that wait for their turn only the newest is sent. */
  function setQuantity(lineId: string, quantity: number): Promise<Outcome> {
    wanted.set(lineId, quantity);
    return change(withQuantity(now(), lineId, quantity), async () => {
      const newest = wanted.get(lineId);
      wanted.delete(lineId);
      return newest === undefined ? null : server.setQuantity(lineId, newest);
    });
  }

  /**
   * Asks the shop what is in the cart, perhaps after a change in another tab; what is under way asks by itself. An answer
   * that a newer question has overtaken is not shown.
   */
  async function refresh(): Promise<CartSummary> {
    const read = ++reads;
    const answer = await server.read();
    if (underway === 0 && read === reads) {
      told = answer;
      put(answer);
    }
    return answer;
  }

  async function change(guess: CartSummary, ask: () => Promise<string | null>): Promise<Outcome> {
    put(guess);
    underway++;
    const answer = last.then(ask).finally(() => underway--);
    last = answer.catch(() => null);
    try {
      const refusal = await answer;
      return { refusal, cart: underway === 0 ? await refresh().catch(() => guessed(refusal)) : now() };
    } catch (error) {
      if (underway === 0) takeBack();
      throw error;
    }
  }

  /** The change was answered, so it must not be made again, though what the cart is now worth cannot be read. */
  function guessed(refusal: string | null): CartSummary {
    if (refusal === null) put({ ...now(), subtotalText: '' });
    else takeBack();
    return now();
  }

  const takeBack = () => put(told ?? unread(count()));

  const now = () => (shown ??= unread(count()));

  function put(cart: CartSummary) {
    shown = cart;
    show(cart);
  }

  return { add, setQuantity, refresh };
}

const unread = (count: number): CartSummary => ({
  ...{ count, subtotal: 0, subtotalText: '' },
  ...{ lines: [], freeShipping: null, notices: [] },
});

/** The cart with this in it. Amounts stay as they were last told: only the shop works them out. */
function withAdded(cart: CartSummary, added: Added): CartSummary {
  const there = cart.lines.find((line) => line.variantId === added.variantId);
  if (there) return withQuantity(cart, there.id, there.quantity + added.quantity);
  const { priceText, ...item } = added;
  const line: Line = {
    ...item,
    id: '',
    address: '',
    unitPrice: 0,
    totalText: added.quantity === 1 ? priceText : '',
    compareAtText: null,
  };
  return { ...cart, count: cart.count + added.quantity, lines: [...cart.lines, line] };
}

function withQuantity(cart: CartSummary, lineId: string, wanted: number): CartSummary {
  const line = cart.lines.find(({ id }) => id === lineId);
  if (!line) return cart;
  const quantity = Math.min(wanted, MOST_OF_ONE);
  const lines = cart.lines.flatMap((one) => (one !== line ? [one] : quantity > 0 ? [{ ...one, quantity }] : []));
  return { ...cart, lines, count: cart.count - line.quantity + quantity };
}
