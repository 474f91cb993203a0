import { describe, expect, it } from 'vitest';
import { cartSession, type Added, type CartServer } from './cart-session.ts';
import type { CartSummary } from './summary.ts';

const line = (variantId: string, quantity: number): CartSummary['lines'][number] => ({
  id: `line-${variantId}`,
  variantId,
  title: variantId,
  variantTitle: '',
  address: `/products/${variantId}`,
  quantity,
  unitPrice: 1000,
  totalText: `$${quantity * 10}.00`,
  compareAtText: null,
  picture: null,
  plate: 1,
});

const summary = (...lines: CartSummary['lines']): CartSummary => ({
  count: lines.reduce((count, { quantity }) => count + quantity, 0),
  subtotal: 0,
  subtotalText: 'told',
  lines,
  freeShipping: null,
  notices: [],
});

const mug = (quantity = 1): Added => ({
  variantId: 'mug',
  title: 'Mug',
  variantTitle: 'Blue',
  quantity,
  priceText: '$10.00',
  picture: null,
  plate: 1,
});

/** A shop with a cart of quantities by variant, and a gate that answers wait at until it is opened. */
function shop(quantities: Record<string, number> = {}, most = Infinity) {
  const sent: string[] = [];
  let open: () => void = () => {};
  let gate: Promise<void> = Promise.resolve();
  const put = (variantId: string, quantity: number) => {
    if (quantity > most) return `Only ${most} left.`;
    quantities[variantId] = quantity;
    return null;
  };
  const server: CartServer = {
    async read() {
      const inCart = Object.entries(quantities).filter(([, quantity]) => quantity > 0);
      return summary(...inCart.map(([variantId, quantity]) => line(variantId, quantity)));
    },
    async add(fields) {
      await gate;
      const variantId = String(fields.get('variantId'));
      sent.push(`add ${variantId}`);
      return put(variantId, (quantities[variantId] ?? 0) + 1);
    },
    async setQuantity(lineId, quantity) {
      await gate;
      sent.push(`${lineId} = ${quantity}`);
      return put(lineId.replace('line-', ''), quantity);
    },
  };
  const hold = () => (gate = new Promise((resolve) => (open = resolve)));
  return { server, sent, hold, release: () => open() };
}

function opened(server: CartServer, count = 0) {
  const states: CartSummary[] = [];
  const session = cartSession(
    server,
    (cart) => states.push(cart),
    () => count,
  );
  const shown = () => states.at(-1)?.lines.map(({ variantId, quantity }) => `${quantity} ${variantId}`);
  return { session, states, shown };
}

const fields = (variantId: string) => {
  const form = new FormData();
  form.set('variantId', variantId);
  return form;
};

describe('adding', () => {
  it('shows the line and the count before the shop answers, and then what the shop says', async () => {
    const { server } = shop({ lamp: 2 });
    const { session, states, shown } = opened(server, 2);
    const done = session.add(mug(), fields('mug'));
    expect(states.at(-1)?.count).toBe(3);
    expect(shown()).toEqual(['1 mug']);
    expect((await done).refusal).toBeNull();
    expect(shown()).toEqual(['2 lamp', '1 mug']);
    expect(states.at(-1)?.lines[1]?.id).toBe('line-mug');
  });

  it('goes on top of a line that is there', async () => {
    const { server } = shop({ mug: 2 });
    const { session, shown } = opened(server);
    await session.refresh();
    const done = session.add(mug(), fields('mug'));
    expect(shown()).toEqual(['3 mug']);
    await done;
    expect(shown()).toEqual(['3 mug']);
  });

  it('is taken back when it is refused, with the reason', async () => {
    const { server } = shop({ mug: 2 }, 2);
    const { session, shown } = opened(server);
    await session.refresh();
    const outcome = await session.add(mug(), fields('mug'));
    expect(outcome.refusal).toBe('Only 2 left.');
    expect(shown()).toEqual(['2 mug']);
  });

  it('is done when the shop said so, though the cart cannot be read afterwards', async () => {
    const { server } = shop();
    const { session, states, shown } = opened({ ...server, read: () => Promise.reject(new Error('502')) });
    const { refusal, cart } = await session.add(mug(), fields('mug'));
    expect(refusal).toBeNull();
    expect(cart).toMatchObject({ count: 1, subtotalText: '' });
    expect(shown()).toEqual(['1 mug']);
    expect(states.at(-1)).toBe(cart);
  });

  it('is refused with the reason, though the cart cannot be read afterwards', async () => {
    const { server } = shop({ mug: 2 }, 2);
    let reads = 0;
    const read = () => (reads++ ? Promise.reject(new Error('502')) : server.read());
    const { session, shown } = opened({ ...server, read });
    await session.refresh();
    expect((await session.add(mug(), fields('mug'))).refusal).toBe('Only 2 left.');
    expect(shown()).toEqual(['2 mug']);
  });

  it('is taken back when the shop does not answer', async () => {
    const { server } = shop({ lamp: 1 });
    const { session, shown } = opened({ ...server, add: () => Promise.reject(new Error('offline')) });
    await session.refresh();
    await expect(session.add(mug(), fields('mug'))).rejects.toThrow('offline');
    expect(shown()).toEqual(['1 lamp']);
  });
});

describe('setting a quantity', () => {
  it('sends the first and the last of quick steps, and never shows an older state in between', async () => {
    const { server, sent, hold, release } = shop({ mug: 1 });
    const { session, states } = opened(server);
    await session.refresh();
    hold();
    const steps = [2, 3, 4, 5].map((quantity) => session.setQuantity('line-mug', quantity));
    // The first is on its way by now; the others wait for it.
    await Promise.resolve();
    release();
    await Promise.all(steps);
    expect(sent.at(-1)).toBe('line-mug = 5');
    expect(sent.length).toBeLessThanOrEqual(2);
    const quantities = states.map((cart) => cart.lines[0]?.quantity);
    expect(quantities).toEqual([1, 2, 3, 4, 5, 5]);
  });

  it('removes at 0', async () => {
    const { server } = shop({ mug: 1, lamp: 1 });
    const { session, shown } = opened(server);
    await session.refresh();
    const done = session.setQuantity('line-mug', 0);
    expect(shown()).toEqual(['1 lamp']);
    await done;
    expect(shown()).toEqual(['1 lamp']);
  });

  it('goes back to what there is when it is refused', async () => {
    const { server } = shop({ mug: 3 }, 3);
    const { session, shown } = opened(server);
    await session.refresh();
    expect((await session.setQuantity('line-mug', 4)).refusal).toBe('Only 3 left.');
    expect(shown()).toEqual(['3 mug']);
  });

  it('goes on after a failure', async () => {
    const { server } = shop({ mug: 1 });
    let failing = true;
    const flaky: CartServer = {
      ...server,
      setQuantity: (...change) => (failing ? Promise.reject(new Error('offline')) : server.setQuantity(...change)),
    };
    const { session, shown } = opened(flaky);
    await session.refresh();
    await expect(session.setQuantity('line-mug', 2)).rejects.toThrow('offline');
    expect(shown()).toEqual(['1 mug']);
    failing = false;
    await session.setQuantity('line-mug', 2);
    expect(shown()).toEqual(['2 mug']);
  });
});

describe('reading again', () => {
  it('does not undo a change that is under way', async () => {
    const { server, hold, release } = shop({ mug: 1 });
    const { session, shown } = opened(server);
    await session.refresh();
    hold();
    const done = session.setQuantity('line-mug', 4);
    await session.refresh();
    expect(shown()).toEqual(['4 mug']);
    release();
    await done;
    expect(shown()).toEqual(['4 mug']);
  });

  it('shows nothing older than it has shown', async () => {
    const answers: ((cart: CartSummary) => void)[] = [];
    const read = () => new Promise<CartSummary>((resolve) => answers.push(resolve));
    const { session, shown } = opened({ ...shop().server, read });
    const [older, newer] = [session.refresh(), session.refresh()];
    answers[1]?.(summary(line('mug', 2)));
    await newer;
    answers[0]?.(summary(line('mug', 1)));
    await older;
    expect(shown()).toEqual(['2 mug']);
  });
});
