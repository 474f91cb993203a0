import { astro, FetchState } from 'astro/fetch';

/**
 * Astro's own handling of a request, except that a page is sent whole. Its questions are answered before it renders, so a
 * stream would begin no earlier; it would cost more, and an error halfway down would be half a page with a status of 200.
 */
export default {
  fetch(request: Request): Promise<Response> {
    const state = new FetchState(request);
    state.streaming = false;
    return astro(state);
  },
};
