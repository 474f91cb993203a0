type Entry<V> = { value: V; until: number };
type Load<V> = { value: Promise<V>; since: number };

/**
 * A look-up that remembers: at most `size` answers, each for `ttl` milliseconds, "there is none" included. Simultaneous
 * misses of one key share one load, unless that load has taken more than `patience` milliseconds: whoever began it may be
 * gone. A load that fails is not remembered.
 */
export function boundedCache<V>(options: { size: number; ttl: number; patience: number; now?: () => number }) {
  const { size, ttl, patience, now = Date.now } = options;
  const entries = new Map<string, Entry<V>>();
  const loads = new Map<string, Load<V>>();

  /** The remembered value, or what `load` answers. Rejects when `load` does. */
  function get(key: string, load: () => Promise<V>): Promise<V> {
    const known = entries.get(key);
    if (known && known.until > now()) return Promise.resolve(known.value);
    const shared = loads.get(key);
    return shared && shared.since + patience > now() ? shared.value : begin(key, load);
  }

  function begin(key: string, load: () => Promise<V>): Promise<V> {
    const begun: Load<V> = { since: now(), value: load() };
    loads.set(key, begun);
    const done = () => loads.get(key) === begun && loads.delete(key);
    begun.value.then((value) => (done(), remember(key, value)), done);
    return begun.value;
  }

  function remember(key: string, value: V) {
    entries.delete(key);
    entries.set(key, { value, until: now() + ttl });
    const oldest = entries.keys().next();
    if (entries.size > size && !oldest.done) entries.delete(oldest.value);
  }

  return {
    get,
    get size() {
      return entries.size;
    },
  };
}
