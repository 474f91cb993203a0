import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Töpferei Lindow' } as const;

export const ceramics: ProductSeed[] = [
  {
    ...base,
    slug: 'stoneware-mug',
    title: 'Morgen stoneware mug',
    summary: 'Thrown in Lindow, glazed inside, bare where it stands.',
    descriptionHtml: `<p>Anke throws forty a day and throws away three. The foot stays bare, so you feel the clay; the rim is thin, so you do not.</p>
<p>It holds 320 millilitres and keeps tea warm for as long as a telephone call.</p>`,
    category: 'ceramics',
    tags: ['table', 'gift'],
    plate: 4,
    ...variantGrid({
      sku: 'TL-MORG',
      price: 2800,
      weightGrams: 560,
      rows: {
        name: 'Glaze',
        values: [
          { label: 'Sage', code: 'SAG', swatch: '#8FA893', picture: 'mug-sage-hero.webp', stock: [40] },
          { label: 'Sand', code: 'SAN', swatch: '#E8DCC8', picture: 'mug-sand-hero.webp', stock: [33] },
        ],
      },
    }),
    pictures: [
      picture('mug-sage-hero', 'Glazed stoneware mug with a bare clay foot, sage'),
      picture('mug-sand-hero', 'Glazed stoneware mug with a bare clay foot, sand'),
    ],
    specs: specs({
      material: 'Stoneware',
      made: 'Lindow, Germany',
      care: 'Dishwasher',
      maker: 'Anke Thiele',
      volume: '320 ml',
      size: '8.5 × 9.5 cm',
      weight: '380 g',
    }),
    details: [
      {
        title: 'Care',
        html: '<p>Dishwasher and microwave are fine. The bare foot takes on a little of your table; lemon takes it off.</p>',
      },
      {
        title: 'No two alike',
        html: '<p>Thrown by hand: a millimetre more or less, a glaze that runs a little. That is what you pay for.</p>',
      },
    ],
    publishedAt: '2026-03-02',
  },
  {
    ...base,
    slug: 'stoneware-bowl',
    title: 'Abend stoneware bowl',
    summary: 'For soup, salad, or the keys: 20 centimetres, glazed through.',
    descriptionHtml: `<p>A low bowl on a turned foot, wide enough for salad and deep enough for soup. The glaze pools in the middle and is a shade darker there.</p>
<p>Four of them stack to the height of a jug.</p>`,
    category: 'ceramics',
    tags: ['table'],
    plate: 3,
    ...variantGrid({
      sku: 'TL-ABND',
      price: 3600,
      weightGrams: 980,
      rows: {
        name: 'Glaze',
        values: [
          { label: 'Ink', code: 'INK', swatch: '#3A465C', picture: 'bowl-ink-desk.webp', stock: [22] },
          { label: 'Sand', code: 'SAN', swatch: '#E8DCC8', picture: 'bowl-sand-desk.webp', stock: [26] },
        ],
      },
    }),
    pictures: [
      picture('bowl-ink-desk', 'Glazed stoneware bowl, ink, seen from above at an angle'),
      picture('bowl-sand-desk', 'Glazed stoneware bowl, sand, seen from above at an angle'),
    ],
    specs: specs({
      material: 'Stoneware',
      made: 'Lindow, Germany',
      care: 'Dishwasher',
      maker: 'Anke Thiele',
      volume: '900 ml',
      size: '20 × 8.5 cm',
      weight: '720 g',
    }),
    details: [
      { title: 'Care', html: '<p>Dishwasher, microwave and an oven up to 200 °C, if it warms up with it.</p>' },
      {
        title: 'No two alike',
        html: '<p>Thrown by hand. If you want four of one height, tell us; Anke picks them.</p>',
      },
    ],
    publishedAt: '2026-10-19',
  },
  {
    ...base,
    slug: 'bud-vase',
    title: 'Stiel bud vase',
    summary: 'For one stem, or for none.',
    descriptionHtml: `<p>A round belly and a neck as wide as a finger: one branch stands upright in it. The lower half is left bare and polished with a spoon while the clay is still leather-hard.</p>
<p>Watertight, even where it is not glazed.</p>`,
    category: 'ceramics',
    tags: ['gift'],
    plate: 1,
    ...variantGrid({
      sku: 'TL-STIEL',
      price: 4200,
      weightGrams: 840,
      rows: {
        name: 'Glaze',
        values: [
          { label: 'Clay', code: 'CLA', swatch: '#C98A6B', picture: 'vase-clay-hero.webp', stock: [12] },
          { label: 'Fog', code: 'FOG', swatch: '#A9B2B4', picture: 'vase-fog-hero.webp', stock: [6] },
        ],
      },
    }),
    pictures: [
      picture('vase-clay-hero', 'Stoneware bud vase with a narrow neck, glazed in clay above a bare foot'),
      picture('vase-fog-hero', 'Stoneware bud vase with a narrow neck, glazed in fog above a bare foot'),
    ],
    specs: specs({
      material: 'Stoneware',
      made: 'Lindow, Germany',
      care: 'Rinse by hand',
      maker: 'Anke Thiele',
      size: '11 × 19 cm',
      weight: '610 g',
      run: '30 vases',
    }),
    details: [
      { title: 'Care', html: '<p>Rinse with warm water; rice and vinegar clean the neck.</p>' },
      { title: 'No two alike', html: '<p>Where the glaze ends, it runs as it likes.</p>' },
    ],
    publishedAt: '2026-10-19',
  },
];
