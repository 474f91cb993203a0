import type { APIRoute } from 'astro';
import { pageOfPictures } from '#features/media/page-of-pictures.ts';

/** A page of the library, for choosing pictures from it. */
export const GET: APIRoute = async ({ url: { searchParams }, locals: { shop } }) => {
  const name = (searchParams.get('name') ?? '').slice(0, 100);
  const after = (searchParams.get('after') ?? '').slice(0, 64);
  return Response.json(await pageOfPictures(shop, name, after));
};
