import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import type { CardPicture } from './card.ts';

export type PictureProps = {
  picture: CardPicture;
  /** What the picture adds here; empty where the text beside it says it all. Else what the picture itself says. */
  alt?: string;
  /** The `sizes` attribute: how wide it is shown. */
  sizes: string;
  /** The one picture that the first screen waits for. */
  first?: boolean;
};

/** A picture in all its widths. */
export function picture({ picture, alt = picture.alt, sizes, first = false }: PictureProps): Html {
  const { mediaId, widths, width, height } = picture;
  const src = paths.media(mediaId, Math.max(...widths));
  const srcset = widths.map((width) => `${paths.media(mediaId, width)} ${width}w`).join(', ');
  const loading = first
    ? html`loading="eager" decoding="sync" fetchpriority="high"`
    : html`loading="lazy" decoding="async"`;
  return html`<img
    src="${src}"
    srcset="${srcset}"
    sizes="${sizes}"
    alt="${alt}"
    width="${width}"
    height="${height}"
    ${loading}
  />`;
}
