import type { GeneralSettings } from '#features/settings/general.ts';
import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';

type Brand = Pick<GeneralSettings, 'name' | 'mark' | 'logo'>;

/** The store's logo, or its mark and its name, as the way home. */
export const logo = (brand: Brand): Html => html`
  <a class="hd-logo" href="${paths.home()}" aria-label="${brand.name}, home">
    ${brand.logo ? drawn(brand.logo, brand.name) : written(brand)}
  </a>
`;

const drawn = ({ mediaId, widths, width, height }: NonNullable<Brand['logo']>, name: string): Html => html`
  <img
    class="logo-picture"
    src="${paths.media(mediaId, Math.min(...widths))}"
    alt="${name}"
    width="${width}"
    height="${height}"
  />
`;

const written = ({ name, mark }: Brand): Html => html`
  ${
    mark &&
    html`<svg class="logo" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <path class="logo-ground" d="${mark.ground}"></path>
      <path class="logo-figure" d="${mark.figure}"></path>
    </svg>`
  }
  <span class="logo-text">${name}</span>
`;
