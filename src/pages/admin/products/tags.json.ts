import type { APIRoute } from 'astro';

/** Characters of what was typed that are looked at: as many as a tag has. */
const LONGEST = 100;

/** The store's tags that begin with what was typed, as a combobox offers them. */
export const GET: APIRoute = async ({ url, locals: { admin } }) => {
  const typed = (url.searchParams.get('q') ?? '').slice(0, LONGEST);
  const { tags } = await admin.ask({ tags: admin.tagList.beginning(typed) });
  return Response.json({ options: tags.map((tag) => ({ value: tag, label: tag })) });
};
