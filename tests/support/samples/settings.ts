import type { NamedRows, Samples } from '../sample.ts';

export const namedRows: NamedRows = { settings: ['general', 'theme', 'home', 'extra'] };

export const samples: Samples = {
  'settings.value': ({ mark, currency }, i) => groupsOf(mark, currency)[i],
};

const groupsOf = (mark: string, currency: string) => [
  {
    name: `${mark} store`,
    tagline: `${mark} tagline`,
    email: 'shop@twin.example',
    currency,
    country: 'DE',
    footnote: `${mark} footnote`,
  },
  {},
  { sections: [], products: ['slug-1'], collections: ['slug-1'], compared: ['slug-1'] },
  {},
];
