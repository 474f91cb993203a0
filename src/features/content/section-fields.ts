import type { HomeSection } from './home.ts';

/** What an editor fills in of a section. `name` is where it stands in the section. */
export type SectionField =
  | { kind: 'line' | 'text'; name: string; label: string; most: number }
  | { kind: 'link'; name: string; label: string; optional?: true }
  | { kind: 'target' | 'picture' | 'product' | 'collection' | 'category' | 'plate'; name: string; label: string }
  | { kind: 'choice'; name: string; label: string; choices: Record<string, string> }
  | { kind: 'list'; name: string; label: string; of: string; most: number; fields: SectionField[]; blank: unknown };

export type SectionKind = { label: string; about: string; fields: SectionField[]; blank: () => object };

const line = (name: string, label: string, most: number): SectionField => ({ kind: 'line', name, label, most });
const text = (name: string, label: string, most: number): SectionField => ({ kind: 'text', name, label, most });
const title = line('title', 'Heading', 80);
const somewhere = { kind: 'path', path: '/' };
const more = { label: 'See all', to: somewhere };

/** A slug stands for itself in a list, so its field has no name. */
const ITSELF = '';

/** Every kind of section: what it is called, what it is for, and what is filled in. */
export const sectionKinds: Record<HomeSection['type'], SectionKind> = {
  'hero-field': {
    label: 'Large opening, colour',
    about: 'A headline on the brand colour beside one product.',
    fields: [
      title,
      text('lede', 'Text', 320),
      { kind: 'product', name: 'product', label: 'Product' },
      { kind: 'picture', name: 'picture', label: 'Picture' },
      line('cta', 'Words on the button', 40),
      { kind: 'link', name: 'second', label: 'Second button', optional: true },
    ],
    blank: () => ({ title: 'Say what is new', lede: '', product: '', cta: 'See it' }),
  },
  'hero-plate': {
    label: 'Large opening, picture',
    about: 'A headline set over one large picture.',
    fields: [
      title,
      text('note', 'Text', 320),
      { kind: 'link', name: 'cta', label: 'Button' },
      { kind: 'picture', name: 'picture', label: 'Picture' },
      { kind: 'plate', name: 'plate', label: 'Ground' },
    ],
    blank: () => ({ title: 'Say what is new', note: '', cta: more, plate: 1 }),
  },
  'product-row': {
    label: 'Row of products',
    about: 'The first five products of a collection.',
    fields: [
      title,
      { kind: 'collection', name: 'collection', label: 'Collection' },
      { kind: 'link', name: 'more', label: 'Link beside the heading', optional: true },
    ],
    blank: () => ({ title: 'New this month', collection: '' }),
  },
  tiles: {
    label: 'Tiles',
    about: 'Up to six pictures that lead somewhere.',
    fields: [
      {
        ...{ kind: 'list', name: 'items', label: 'Tiles', of: 'tile', most: 6 },
        fields: [
          line('title', 'Name', 60),
          line('text', 'Line below', 120),
          { kind: 'picture', name: 'picture', label: 'Picture' },
          { kind: 'target', name: 'to', label: 'Leads to' },
        ],
        blank: { title: 'New tile', text: '', to: somewhere },
      },
    ],
    blank: () => ({ items: [] }),
  },
  ruler: {
    label: 'Ruler',
    about: 'Steps of a scale, each leading to what fits it.',
    fields: [
      title,
      { kind: 'link', name: 'more', label: 'Link beside the heading', optional: true },
      {
        ...{ kind: 'list', name: 'items', label: 'Steps', of: 'step', most: 10 },
        fields: [
          line('label', 'Figure', 20),
          line('note', 'What it is for', 60),
          line('hint', 'Hint', 60),
          { kind: 'target', name: 'to', label: 'Leads to' },
        ],
        blank: { label: '0', note: '', hint: '', to: somewhere },
      },
    ],
    blank: () => ({ title: 'Find your size', items: [] }),
  },
  comparison: {
    label: 'Comparison',
    about: 'Two to four products and their specifications, side by side.',
    fields: [
      title,
      {
        ...{ kind: 'list', name: 'products', label: 'Products', of: 'product', most: 4 },
        fields: [{ kind: 'product', name: ITSELF, label: 'Product' }],
        blank: '',
      },
    ],
    blank: () => ({ title: 'Which one is yours', products: [], specKeys: [] }),
  },
  'category-list': {
    label: 'All categories',
    about: 'Every category with the number of its products.',
    fields: [title],
    blank: () => ({ title: 'Browse by category' }),
  },
  promises: {
    label: 'Promises',
    about: 'Shipping, returns and what else shoppers can count on.',
    fields: [
      {
        ...{ kind: 'list', name: 'items', label: 'Promises', of: 'promise', most: 6 },
        fields: [
          line('title', 'Promise', 40),
          line('text', 'In one line', 80),
          {
            ...{ kind: 'choice', name: 'icon', label: 'Drawing' },
            choices: {
              truck: 'Van',
              return: 'Return',
              shield: 'Shield',
              gauge: 'Gauge',
              repair: 'Wrench',
              phone: 'Phone',
            },
          },
        ],
        blank: { icon: 'truck', title: 'Fast shipping', text: '' },
      },
    ],
    blank: () => ({ items: [{ icon: 'truck', title: 'Fast shipping', text: '' }] }),
  },
  statement: {
    label: 'Statement',
    about: 'One sentence, set large, and a link.',
    fields: [
      text('text', 'Sentence', 240),
      text('note', 'Text below', 320),
      { kind: 'link', name: 'link', label: 'Link' },
    ],
    blank: () => ({ text: 'What you stand for, in one sentence.', note: '', link: more }),
  },
  rhythm: {
    label: 'Gallery of products',
    about: 'Up to five products in pictures of different shapes.',
    fields: [
      title,
      {
        ...{ kind: 'list', name: 'items', label: 'Products', of: 'product', most: 5 },
        fields: [
          { kind: 'product', name: 'product', label: 'Product' },
          {
            ...{ kind: 'choice', name: 'ratio', label: 'Shape' },
            choices: { tall: 'Tall', wide: 'Wide', square: 'Square' },
          },
        ],
        blank: { product: '', ratio: 'square' },
      },
    ],
    blank: () => ({ title: 'Worn together', items: [] }),
  },
  band: {
    label: 'One product, large',
    about: 'A picture from edge to edge with one product.',
    fields: [
      title,
      text('text', 'Text', 320),
      { kind: 'product', name: 'product', label: 'Product' },
      { kind: 'picture', name: 'picture', label: 'Picture' },
      line('cta', 'Words on the button', 40),
    ],
    blank: () => ({ title: 'The one to have', text: '', product: '', cta: 'See it' }),
  },
  index: {
    label: 'Index of categories',
    about: 'Categories as a list of large words beside one product.',
    fields: [
      title,
      {
        ...{ kind: 'list', name: 'categories', label: 'Categories', of: 'category', most: 10 },
        fields: [{ kind: 'category', name: ITSELF, label: 'Category' }],
        blank: '',
      },
      { kind: 'product', name: 'product', label: 'Product' },
    ],
    blank: () => ({ title: 'Everything', categories: [], product: '' }),
  },
  story: {
    label: 'Story',
    about: 'A picture beside a few sentences about the store.',
    fields: [
      line('kicker', 'Line above', 60),
      title,
      text('text', 'Text', 320),
      { kind: 'picture', name: 'picture', label: 'Picture' },
      { kind: 'plate', name: 'plate', label: 'Ground' },
      { kind: 'link', name: 'link', label: 'Link' },
    ],
    blank: () => ({ kicker: '', title: 'Who makes it', text: '', plate: 1, link: more }),
  },
};

/** A new section of this kind, as far as it can be filled in beforehand. */
export const blankSection = (type: HomeSection['type']): object => ({ type, ...sectionKinds[type].blank() });
