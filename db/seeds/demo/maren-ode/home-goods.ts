import { oneVariant, picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Töpferei Lindow' } as const;

export const homeGoods: ProductSeed[] = [
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
    specs: specs({ material: 'Stoneware', made: 'Lindow, Germany', care: 'Dishwasher', maker: 'Anke Thiele', volume: '320 ml', size: '8.5 × 9.5 cm', weight: '380 g' }),
    details: [
      { title: 'Care', html: '<p>Dishwasher and microwave are fine. The bare foot takes on a little of your table; lemon takes it off.</p>' },
      { title: 'No two alike', html: '<p>Thrown by hand: a millimetre more or less, a glaze that runs a little. That is what you pay for.</p>' },
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
    specs: specs({ material: 'Stoneware', made: 'Lindow, Germany', care: 'Dishwasher', maker: 'Anke Thiele', volume: '900 ml', size: '20 × 8.5 cm', weight: '720 g' }),
    details: [
      { title: 'Care', html: '<p>Dishwasher, microwave and an oven up to 200 °C, if it warms up with it.</p>' },
      { title: 'No two alike', html: '<p>Thrown by hand. If you want four of one height, tell us; Anke picks them.</p>' },
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
    specs: specs({ material: 'Stoneware', made: 'Lindow, Germany', care: 'Rinse by hand', maker: 'Anke Thiele', size: '11 × 19 cm', weight: '610 g', run: '30 vases' }),
    details: [
      { title: 'Care', html: '<p>Rinse with warm water; rice and vinegar clean the neck.</p>' },
      { title: 'No two alike', html: '<p>Where the glaze ends, it runs as it likes.</p>' },
    ],
    publishedAt: '2026-10-19',
  },
  {
    ...base,
    vendor: 'Docht & Wachs',
    slug: 'scented-candle',
    title: 'Abendrot scented candle',
    summary: 'Rapeseed wax in a tumbler that stays when it is gone.',
    descriptionHtml: `<p>Poured in Berlin-Wedding from rapeseed wax, with a wick of cotton. The tumbler is Anke's, the lid is oak; it puts out the flame and is a coaster meanwhile.</p>
<p>Clay smells of fig and dry leaves. Fog smells of wet stone and a little of smoke.</p>`,
    category: 'living',
    tags: ['gift', 'autumn'],
    plate: 1,
    ...variantGrid({
      sku: 'DW-ABROT',
      price: 3900,
      weightGrams: 720,
      rows: {
        name: 'Scent',
        values: [
          { label: 'Clay: fig and dry leaves', code: 'CLA', swatch: '#C98A6B', picture: 'candle-clay-hero.webp', stock: [28] },
          { label: 'Fog: wet stone and smoke', code: 'FOG', swatch: '#A9B2B4', picture: 'candle-fog-hero.webp', stock: [4] },
        ],
      },
    }),
    pictures: [
      picture('candle-clay-hero', 'Candle in a clay-coloured ceramic tumbler with a wooden lid beside it'),
      picture('candle-fog-hero', 'Candle in a fog-coloured ceramic tumbler with a wooden lid beside it'),
    ],
    specs: specs({ material: 'Rapeseed wax, stoneware, oak', made: 'Berlin, Germany', care: 'Trim the wick to 5 mm', maker: 'Docht & Wachs', burns: '45 hours', size: '8 × 9 cm', weight: '210 g of wax' }),
    details: [
      { title: 'Burning it', html: '<p>The first time, let it burn until the wax is liquid to the edge. Never longer than four hours, never alone.</p>' },
      { title: 'Afterwards', html: '<p>Hot water takes out the rest. Send us the empty tumbler and we fill it again for €18.</p>' },
    ],
    publishedAt: '2026-09-07',
  },
  {
    ...base,
    vendor: 'Maren Ode',
    slug: 'desk-lamp',
    title: 'Lys desk lamp',
    summary: 'Two brass arms, a shade of painted steel, warm light.',
    descriptionHtml: `<p>The arms are brass, unlacquered, and turn brown where you touch them. The joints are held by a wing screw each: loosen, move, tighten, as it was done before springs.</p>
<p>It comes with a bulb of 2,700 kelvin and takes any other with an E14 base.</p>`,
    category: 'living',
    tags: ['light'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-LYS',
      price: 18900,
      weightGrams: 2600,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Terracotta', code: 'TER', swatch: '#C4704F', picture: 'desk-lamp-clay-hero.webp', stock: [9] },
          { label: 'Ink', code: 'INK', swatch: '#2F3A4D', picture: 'desk-lamp-ink-hero.webp', stock: [5] },
        ],
      },
    }),
    pictures: [
      picture('desk-lamp-clay-hero', 'Terracotta desk lamp with two brass arms, round base and a cone shade'),
      picture('desk-lamp-ink-hero', 'Ink desk lamp with two brass arms, round base and a cone shade'),
      picture('desk-lamp-clay-detail', 'Close view of the shade and the joint of the terracotta lamp'),
    ],
    specs: specs({ material: 'Steel, brass', made: 'Arnsberg, Germany', care: 'Dry cloth, leave the brass alone', maker: 'Leuchten Sauer', light: 'E14, 470 lm, 2,700 K, included', size: '52 cm high, base 18 cm', weight: '2.1 kg' }),
    details: [
      { title: 'Material and care', html: '<p>The paint is the hard kind that railings get. Brass polish is allowed, but it would be a pity.</p>' },
      { title: 'Cable and plug', html: '<p>Two metres of cotton cable with a switch in it, EU plug.</p>' },
    ],
    publishedAt: '2026-10-26',
  },
  {
    ...base,
    vendor: 'Ettrick Mill',
    slug: 'fringed-throw',
    title: 'Heide fringed throw',
    status: 'archived',
    summary: 'Sold out in spring 2025; the mill has given up the loom.',
    descriptionHtml: `<p>We made 90 of it in 2024, in a basket weave of new wool. The loom was sold to a museum and the throw went with it.</p>
<p>Repairs continue: the mill has kept four kilograms of the yarn for us.</p>`,
    category: 'living',
    tags: ['wool'],
    plate: 4,
    ...oneVariant({ sku: 'EM-HEIDE', price: 19500, weightGrams: 1500, stock: 0, picture: 'blanket-sage-hero.webp' }),
    pictures: [picture('blanket-sage-hero', 'Folded woven throw with a fringed edge, sage')],
    specs: specs({ material: '100% new wool', made: 'Selkirk, Scotland', care: 'Air, dry clean rarely', maker: 'Ettrick Mill', size: '140 × 190 cm', weight: '1.2 kg', run: '90 throws' }),
    details: [{ title: 'Repairs', html: '<p>Send it to us with a note where it is torn.</p>' }],
    publishedAt: '2024-10-14',
  },
];
