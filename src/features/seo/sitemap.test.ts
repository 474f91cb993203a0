import { expect, test } from 'vitest';
import { productsXml, sitemapXml } from './sitemap.ts';

const origin = 'https://shop.example';
const entry = (slug: string) => ({ slug, updatedAt: Date.UTC(2026, 0, 2) });
const none = { products: [], categories: [], collections: [], pages: [], parts: [] };

test('every public page is in it, with its own host', () => {
  const xml = sitemapXml(
    { ...none, products: [entry('lamp')], categories: [entry('light')], pages: [entry('about')] },
    origin,
  );
  expect(xml).toContain('<loc>https://shop.example/</loc>');
  expect(xml).toContain('<loc>https://shop.example/products/lamp</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod>');
  expect(xml).toContain('<loc>https://shop.example/categories/light</loc>');
  expect(xml).toContain('<loc>https://shop.example/pages/about</loc>');
});

test('a large catalogue is a list of parts', () => {
  const xml = sitemapXml({ ...none, products: [entry('a')], parts: ['m & m'] }, origin);
  expect(xml).toContain('<sitemapindex');
  expect(xml).toContain('<loc>https://shop.example/sitemap.xml?after=</loc>');
  expect(xml).toContain('<loc>https://shop.example/sitemap.xml?after=m+%26+m</loc>');
});

test('a slug cannot break out of the document', () => {
  expect(productsXml([entry("a'&<b>")], origin)).not.toContain('<b>');
});
