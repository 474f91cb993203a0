import type { APIRoute } from 'astro';
import { placeEntries, productEntries } from '#features/palette/commands.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Characters of what was typed that are looked at. */
const LONGEST = 100;

/**
 * What the palette offers: without words the places this person may open, with words what is found by them. One round trip,
 * of things that their role may read only.
 */
export const GET: APIRoute = async ({ url, locals }) => {
  const { shop } = locals;
  const staff = locals.staff!;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return answer(placeEntries(staff));
  if (!staff.can('products.read')) return answer([]);
  const { suggested } = await shop.ask({ suggested: shop.search.suggestions(q) });
  return answer(productEntries(suggested.products));
};

const answer = (entries: Entry[]) => Response.json({ entries });
