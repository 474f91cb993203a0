/** A set that two people changed: what they have, with what I added to `base` and without what I took out of it. */
export function mergeSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one));
  return [...theirs.filter((one) => mine.includes(one) || !base.includes(one)), ...added];
}

/** A list that two people changed: both their changes, in my order where I changed it and in theirs otherwise. */
export function mergeLists(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const merged = mergeSets(base, mine, theirs);
  const kept = mine.filter((one) => merged.includes(one));
  const before = base.filter((one) => kept.includes(one));
  const isMine = kept.filter((one) => base.includes(one)).some((one, place) => one !== before[place]);
  return isMine ? [...kept, ...merged.filter((one) => !kept.includes(one))] : merged;
}
