import type { PageSeed } from '../format-content.ts';

export const storyPages: PageSeed[] = [
  {
    slug: 'how-a-run-works',
    title: 'How a run works',
    summary: 'Why there are sixty-two coats and not six hundred.',
    bodyHtml: `<p>A run is what one workshop can make in one go, without hurrying and without putting other work aside. For Teresa’s coats that is sixty-two, for Rui’s beanies two hundred and forty.</p>
<ol><li>We ask how many are possible, and when.</li><li>We order cloth and yarn for that number, and a tenth more for repairs.</li><li>The pieces come to Berlin. Pauline looks at each of them by the window.</li><li>They go on sale all at once, at one price.</li></ol>
<h2>When a size is gone</h2>
<p>It says “Sold out”. We make most pieces again in the following year, and we say so on the page when we know it. We do not hold anything back.</p>
<h2>When something is reduced</h2>
<p>Only when we will not make a colour again. The page then names the former price and the last day on which we asked it.</p>`,
    updatedOn: '2026-09-14',
  },
  {
    slug: 'a-frame-from-1964',
    title: 'Why we still knit on a frame from 1964',
    summary: 'Rui Carvalho makes eleven beanies a day. He explains what the slow machine knows about tension.',
    bodyHtml: `<p>The machine stands in a garage in Campanhã, between a freezer and a motorcycle. It was built in Leicester, came to Porto in a container of scrap, and belongs to Rui Carvalho, who belongs to it, he says, rather more.</p>
<p>“A modern machine measures the thread a thousand times a second and corrects it,” he says. “This one cannot. So it does not pull.” Each row is laid rather than drawn. That is slow: a beanie takes forty minutes, and somebody has to stand beside it.</p>
<h2>What the hand feels</h2>
<p>Stretch a rib from a fast machine and let go: it returns, a little wider. Do it a hundred times and it is a different size. Rui’s rib comes back. “The loops are all the same length because nobody was in a hurry with any of them.”</p>
<p>He has been offered a newer frame twice, once for nothing. He went to look at it, put his hand into the knitting, and drove home.</p>
<h2>Eleven a day</h2>
<p>So there are eleven <a href="/products/fisherman-beanie">beanies</a> on a good day and one <a href="/products/hald-jumper">Hald</a> or two. In August the garage is too hot and there is nothing at all. We plan around it.</p>`,
    updatedOn: '2026-11-09',
  },
];
