/**
 * Lets a page that is the same for every visitor be kept: browsers ask again each time, a cache in front may answer for a
 * minute. A paused store answers 503, so nothing may be shown past that minute. Such a cache must have the host in its key.
 */
export const PUBLIC_PAGE = 'public, max-age=0, s-maxage=60';

/** Marks the answer of a public page: to be kept when what was asked for is there, else not found. */
export function answerPublic(response: { status?: number; headers: Headers }, found: unknown): void {
  if (found) response.headers.set('Cache-Control', PUBLIC_PAGE);
  else response.status = 404;
}

/** The answer with headers that can be changed: those of a redirect made by the platform are frozen. */
export const mutable = (response: Response): Response =>
  response.status >= 300 && response.status < 400 ? new Response(response.body, response) : response;

/** The form that was sent: an empty one when what was sent is no form. */
export const formOf = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData());
