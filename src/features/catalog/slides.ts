import { html, type Html } from '#lib/html.ts';
import { picture } from './picture.ts';
import type { ProductPicture } from './product.ts';

type Slides = { title: string; pictures: ProductPicture[]; plate: number; stack: boolean };

const SIZES = '(width >= 56rem) 50vw, 100vw';
/** The uneven rhythm of a stack: full, three quarters, a third, and so on. */
const SHAPES = ['s-full', 's-a', 's-b', 's-c'];
const PLATES = 4;

/** A product's pictures, one beside the other with thumbnails, or as a stack; `gallery.ts` makes them follow. */
export const slides = ({ title, pictures, plate, stack }: Slides): Html => html`
  <section aria-label="Pictures of ${title}" data-pictures>
    <div class="slides" tabindex="0" role="group" aria-label="Product pictures, scroll sideways">
      ${pictures.map((one, i) => {
        const look = stack ? `plate-${((plate - 1 + i) % PLATES) + 1} ${SHAPES[i % SHAPES.length]}` : `plate-${plate}`;
        return html`<div class="plate ${look}" id="picture-${one.mediaId}">
          ${picture({ picture: one, sizes: SIZES, first: i === 0 })}
        </div>`;
      })}
      ${pictures.length === 0 && html`<div class="plate plate-${plate}"></div>`}
    </div>
    ${!stack && pictures.length > 1 && thumbnails(pictures, plate)}
  </section>
`;

const thumbnails = (pictures: ProductPicture[], plate: number): Html => html`
  <ul class="thumbs">
    ${pictures.map(
      (one, i) =>
        html`<li>
          <a href="#picture-${one.mediaId}" ${i === 0 && html`aria-current="true"`}>
            <span class="plate plate-${plate}">${picture({ picture: one, sizes: '6rem' })}</span>
          </a>
        </li>`,
    )}
  </ul>
`;
