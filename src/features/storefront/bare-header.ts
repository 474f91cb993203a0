import type { GeneralSettings } from '#features/settings/general.ts';
import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { logo } from './logo.ts';

/** The header at checkout, where the only ways are on and back. */
export const bareHeader = (general: GeneralSettings): Html => html`
  <header class="hd hd-bare">
    <div class="wrap hd-main">
      ${logo(general)}
      <a class="more" href="${paths.cart()}">Back to cart</a>
    </div>
  </header>
`;
