/** What the buy panel says when another picture fits the choice better; its detail is the picture's media id. */
export const PICTURE_CHOSEN = 'hermes:picture';

/**
 * Makes a gallery follow its thumbnails, the arrow keys and the chosen options. Without script its thumbnails are links to
 * the pictures, which scroll sideways anyway.
 */
export function runGallery(gallery: HTMLElement): void {
  const slides = gallery.querySelector<HTMLElement>('.slides')!;
  const thumbs = [...gallery.querySelectorAll<HTMLAnchorElement>('.thumbs a')];
  const slideOf = (thumb: HTMLAnchorElement) => document.getElementById(thumb.hash.slice(1));

  for (const thumb of thumbs) {
    thumb.addEventListener('click', (event) => {
      const slide = slideOf(thumb);
      if (!slide) return;
      event.preventDefault();
      show(slides, slide);
    });
  }

  slides.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || slides.scrollWidth <= slides.clientWidth) return;
    event.preventDefault();
    const forwards = getComputedStyle(slides).direction === 'rtl' ? -by : by;
    const next = slides.children[currentIndex(slides) + forwards];
    if (next) show(slides, next);
  });

  addEventListener(PICTURE_CHOSEN, (event) => {
    const chosen = document.getElementById(`picture-${(event as CustomEvent<string | null>).detail}`);
    if (!chosen) return;
    // In a gallery without thumbnails the first place is the one that is seen beside the options.
    if (thumbs.length === 0) bringToFront(slides, chosen);
    show(slides, thumbs.length === 0 ? slides.children[0]! : chosen);
  });

  const seen = new IntersectionObserver(
    (entries) => {
      const current = entries.find((entry) => entry.isIntersecting)?.target;
      if (!current) return;
      for (const thumb of thumbs) {
        if (slideOf(thumb) === current) thumb.setAttribute('aria-current', 'true');
        else thumb.removeAttribute('aria-current');
      }
    },
    { root: slides, threshold: 0.6 },
  );
  if (thumbs.length > 0) for (const slide of slides.children) seen.observe(slide);
}

/** Scrolls the slides alone: `scrollIntoView` and a link's hash would move the page with them. */
function show(slides: HTMLElement, slide: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  slides.scrollBy({ left: distance(slides, slide), behavior: calm ? 'auto' : 'smooth' });
}

function currentIndex(slides: HTMLElement): number {
  const distances = [...slides.children].map((slide) => Math.abs(distance(slides, slide)));
  return distances.indexOf(Math.min(...distances));
}

const distance = (slides: HTMLElement, slide: Element) =>
  slide.getBoundingClientRect().left - slides.getBoundingClientRect().left;

/** Lets two pictures change places; sizes and tints belong to the places. */
function bringToFront(slides: HTMLElement, chosen: Element): void {
  const front = slides.children[0]!;
  const [first, other] = [front.firstElementChild, chosen.firstElementChild];
  if (front === chosen || !first || !other) return;
  [front.id, chosen.id] = [chosen.id, front.id];
  front.appendChild(other);
  chosen.appendChild(first);
}
