/** How much is tried: a run of `npm test` takes two minutes, a long one as long as it takes. */
export function effort() {
  const { RIG_LONG, RIG_SEED, RIG_SEEDS } = process.env;
  const isLong = RIG_LONG === '1';
  return {
    isLong,
    /** The first seed, and how many from there. */
    first: Number(RIG_SEED || 1),
    seeds: Number(RIG_SEEDS || (isLong ? 500 : 20)),
    kills: isLong ? 50 : 5,
  };
}
