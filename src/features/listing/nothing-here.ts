import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';

/** What stands where products would, with the way on. `address` is the listing without any filter. */
export const nothingHere = (filtered: boolean, address: string): Html => {
  const [words, href, on] = filtered
    ? ['Nothing here has all of that. Take a filter away, or start again.', address, 'Clear all filters']
    : ['Nothing is on sale here at the moment.', paths.home(), 'See the whole shop'];
  return html`
    <div class="empty">
      <p class="lede">${words}</p>
      <p><a class="btn btn-2" href="${href}">${on}</a></p>
    </div>
  `;
};
