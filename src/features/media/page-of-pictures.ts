import type { Answers, Question } from '#db/site-db.ts';
import { PICTURES_A_PAGE, type MediaQuery, type Picture } from './media.ts';

type Library = {
  ask: <Q extends Record<string, Question<unknown>>>(questions: Q) => Promise<Answers<Q>>;
  media: { library: (query: MediaQuery) => Question<Picture[]>; byId: (id: string) => Question<Picture | null> };
};

/**
 * A page of the store's pictures, the newest first or by name.
 * @param after id of the last picture of the page before; empty for the first page
 */
export async function pageOfPictures(
  { ask, media }: Library,
  name: string,
  after: string,
): Promise<{ pictures: Picture[]; next: string | null }> {
  const { last } = after ? await ask({ last: media.byId(after) }) : { last: null };
  const { found } = await ask({ found: media.library({ name, after: last }) });
  const pictures = found.slice(0, PICTURES_A_PAGE);
  return { pictures, next: found.length > PICTURES_A_PAGE ? (pictures.at(-1)?.id ?? null) : null };
}
