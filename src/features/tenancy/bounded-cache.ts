type Entry<V> = { value: V; until: number };

/**
 * A look-up that remembers: at most `size` answers, each for `ttl` milliseconds, "there is none" included. Simultaneous
 * misses of one key share one load; a load that fails is not remembered.
 */
export function boundedCache<V>(options: {
  size: number;
  ttl: number;
  load: (key: string) => Promise<V>;
  now?: () => number;
}) {
  const { size, ttl, load, now = Date.now } = options;
  const entries = new Map<string, Entry<V>>();
  const loading = new Map<string, Promise<V>>();

  async function get(key: string): Promise<V> {
    const known = entries.get(key);
    if (known && known.until > now()) return known.value;
    return loading.get(key) ?? miss(key);
  }

  function miss(key: string): Promise<V> {
    const loaded = load(key)
      .then((value) => (remember(key, value), value))
      .finally(() => loading.delete(key));
    loading.set(key, loaded);
    return loaded;
  }

  function remember(key: string, value: V) {
    entries.delete(key);
    entries.set(key, { value, until: now() + ttl });
    const oldest = entries.keys().next();
    if (entries.size > size && !oldest.done) entries.delete(oldest.value);
  }

  return { get, get size() { return entries.size; } };
}
