type Entry<V> = { value: V; until: number };
type Load<V> = { value: Promise<V>; since: number };

type Limits = {
  /** How many values it holds. */
  size: number;
  /** How many keys it holds that have no value, apart from the others: who asks for nonsense drives no value out. */
  absent: number;
  /** Milliseconds for which an answer is kept. */
  ttl: number;
  /** Milliseconds after which a load that has not ended is shared no longer: whoever began it may be gone. */
  patience: number;
  now?: () => number;
};

/**
 * A look-up that remembers what there is, and what there is not (null). Simultaneous misses of one key share one load. A
 * load that fails is not remembered.
 */
export function boundedCache<V extends object | string>({ size, absent, ttl, patience, now = Date.now }: Limits) {
  const values = boundedMap<Entry<V>>(size);
  const absences = boundedMap<Entry<null>>(absent);
  const loads = new Map<string, Load<V | null>>();

  /** The remembered value, or what `load` answers. Rejects when `load` does. */
  function get(key: string, load: () => Promise<V | null>): Promise<V | null> {
    const known = values.get(key) ?? absences.get(key);
    if (known && known.until > now()) return Promise.resolve(known.value);
    const shared = loads.get(key);
    return shared && shared.since + patience > now() ? shared.value : begin(key, load);
  }

  function begin(key: string, load: () => Promise<V | null>): Promise<V | null> {
    const begun: Load<V | null> = { since: now(), value: load() };
    loads.set(key, begun);
    // Whoever forgot the key meanwhile, or began anew, knows better than this load.
    const isLatest = () => loads.get(key) === begun && loads.delete(key);
    begun.value.then((value) => isLatest() && remember(key, value), isLatest);
    return begun.value;
  }

  function remember(key: string, value: V | null) {
    const until = now() + ttl;
    values.delete(key);
    absences.delete(key);
    if (value === null) absences.set(key, { value, until });
    else values.set(key, { value, until });
  }

  return {
    get,
    /** Forgets what it knows of a key: the next look-up loads it again. */
    forget(key: string) {
      values.delete(key);
      absences.delete(key);
      loads.delete(key);
    },
    /** How many answers it holds, of both kinds. */
    get size() {
      return values.size + absences.size;
    },
  };
}

/** A map that forgets what was set first when it is full. */
function boundedMap<E>(limit: number) {
  const entries = new Map<string, E>();
  return {
    get: (key: string) => entries.get(key),
    delete: (key: string) => entries.delete(key),
    set(key: string, entry: E) {
      entries.set(key, entry);
      const oldest = entries.keys().next();
      if (entries.size > limit && !oldest.done) entries.delete(oldest.value);
    },
    get size() {
      return entries.size;
    },
  };
}
