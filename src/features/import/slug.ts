const LONGEST = 200;

/**
 * The last part of an address, from a handle or a title: letters and digits of any script in lower case, joined by single
 * hyphens. Empty when nothing can be made of it.
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  // By character: half a surrogate pair is nothing that an address can carry.
  return [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
}

/** The slug of a title, with as much of `parent` or of a number as makes it one that is not taken. */
export function freeSlug(title: string, parent: string, isTaken: (slug: string) => boolean): string {
  const own = slugOf(title) || 'unnamed';
  const candidates = [own, ...(parent ? [`${parent}-${own}`] : [])];
  for (let number = 2; ; number += 1) {
    const free = candidates.find((slug) => !isTaken(slug));
    if (free) return free;
    candidates.splice(0, candidates.length, `${own}-${number}`);
  }
}

/** Whether a text is a part of an address as it stands, in whatever way its letters are composed. */
export const isSlug = (text: string): boolean =>
  text.length <= LONGEST && text === text.toLowerCase() && /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(text);
