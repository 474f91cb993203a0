import { expect, test } from 'vitest';
import { othersXml, productsXml, sitemapXml } from './sitemap.ts';

const origin = 'https://shop.example';
const entry = (slug: string) => ({ slug, updatedAt: Date.UTC(2026, 0, 2) });
const none = { products: [], categories: [], collections: [], pages: [], isLong: false };

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
  const long = { ...none, products: [entry('lamp')], categories: [entry('light')], isLong: true };
  const xml = sitemapXml(long, origin);
  expect(xml).toContain('<sitemapindex');
  expect(xml.match(/<loc>/g)).toHaveLength(257);
  expect(xml).toContain('<loc>https://shop.example/sitemap.xml?part=00</loc>');
  expect(xml).toContain('<loc>https://shop.example/sitemap.xml?part=ff</loc>');
  expect(xml).toContain('<loc>https://shop.example/sitemap.xml?part=others</loc>');
  expect(othersXml(long, origin)).toContain('<loc>https://shop.example/categories/light</loc>');
  expect(othersXml(long, origin)).not.toContain('lamp');
});

test('a slug cannot break out of the document', () => {
  expect(productsXml([entry("a'&<b>")], origin)).not.toContain('<b>');
});
