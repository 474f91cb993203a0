import { expect, test } from 'vitest';
import { homeDocument } from './home.ts';

const picture = { mediaId: 'm', alt: 'A lamp', width: 800, height: 800, widths: [400, 800] };
const to = { kind: 'path', path: '/' };

test('the document says what its sections refer to, each once', () => {
  const document = homeDocument([
    { type: 'band', title: 'Lamp', text: 'Warm.', product: 'lamp', picture, cta: 'See it' },
    {
      type: 'rhythm',
      title: 'Rhythm',
      items: [
        { product: 'lamp', ratio: 'tall' },
        { product: 'mug', ratio: 'wide' },
      ],
    },
    { type: 'comparison', title: 'Side by side', products: ['mug', 'cup'], specKeys: ['weight'] },
    { type: 'product-row', title: 'New', collection: 'new-arrivals' },
    { type: 'statement', text: 'Few things.', note: 'Well made.', link: { label: 'How', to } },
  ]);
  expect(document.products).toEqual(['lamp', 'mug', 'cup']);
  expect(document.collections).toEqual(['new-arrivals']);
  expect(document.compared).toEqual(['mug', 'cup']);
  expect(document.sections).toHaveLength(5);
});

test('an unknown kind of section is refused', () => {
  expect(() => homeDocument([{ type: 'carousel', title: 'No' }])).toThrow();
});

test('a link can only lead to the shop, the web, a mailbox or a telephone', () => {
  const link = { label: 'x', to: { kind: 'url', url: 'javascript:alert(1)' } };
  expect(() => homeDocument([{ type: 'statement', text: 'a', note: 'b', link }])).toThrow();
});
