import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { siteDb } from '#db/site-db.ts';
import { dropPicture, keepPicture } from '#features/media/keep-picture.ts';
import { mediaKey } from '#features/media/media-key.ts';
import { PICTURES_A_PAGE } from '#features/media/media.ts';
import { PictureRefused } from '#features/media/picture-refused.ts';
import { newId, sha256 } from '#lib/ids.ts';
import * as pictures from '../fixtures/pictures.ts';
import { NOW, shopWithStock } from '../support/shop-with-stock.ts';

const store = { bucket: env.MEDIA, images: env.IMAGES };
const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const objectOf = async (key: string | null) => new Uint8Array(await (await env.MEDIA.get(key!))!.arrayBuffer());

describe('a picture that was sent', () => {
  test.each([
    ['PNG', pictures.widePng, { width: 900, height: 300, widths: [400, 800, 900] }],
    ['GIF', pictures.gif, { width: 30, height: 20, widths: [30] }],
    ['WebP', pictures.webp, { width: 30, height: 20, widths: [30] }],
  ])('in %s is kept in WebP at each width', async (name, base64, expected) => {
    const { siteId } = await shopWithStock(env.DB, {});
    const kept = await keepPicture(store, siteId, name, bytes(base64));
    expect(kept).toEqual({ contentType: 'image/webp', ...expected });
    for (const width of kept.widths) {
      const object = await objectOf(mediaKey(siteId, name, width));
      expect(await env.IMAGES.info(new Blob([object]).stream())).toMatchObject({ format: 'image/webp', width });
    }
  });

  test('stands upright, and what the camera wrote into it is gone', async () => {
    const { siteId } = await shopWithStock(env.DB, {});
    const file = bytes(pictures.turnedJpeg);
    expect(text(file)).toContain('a secret place');
    const kept = await keepPicture(store, siteId, 'turned', file);
    expect(kept).toMatchObject({ width: 40, height: 60, widths: [40] });
    const object = await objectOf(mediaKey(siteId, 'turned', 40));
    expect(text(object)).not.toContain('a secret place');
    expect(text(object)).not.toMatch(/EXIF|XMP/);
  });

  test.each([
    ['an AVIF', bytes(pictures.avif), /not a JPEG/],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), /not a JPEG/],
    ['half a PNG', bytes(pictures.widePng).subarray(0, 60), /damaged/],
    ['HTML that begins like a GIF', new TextEncoder().encode('GIF89a<script>alert(1)</script>'), /damaged/],
    ['too large a file', new Uint8Array(20 * 1024 * 1024 + 1), /20 MB/],
  ])('is refused when it is %s, and leaves nothing behind', async (_, file, why) => {
    const { siteId } = await shopWithStock(env.DB, {});
    const keeping = keepPicture(store, siteId, 'refused', new Uint8Array(file));
    await expect(keeping).rejects.toThrow(PictureRefused);
    await expect(keeping).rejects.toThrow(why);
    expect((await env.MEDIA.list({ prefix: `site/${siteId}/` })).objects).toEqual([]);
  });

  test('can be taken out of the bucket again', async () => {
    const { siteId } = await shopWithStock(env.DB, {});
    const kept = await keepPicture(store, siteId, 'gone', bytes(pictures.widePng));
    await dropPicture(env.MEDIA, siteId, { id: 'gone', ...kept });
    expect((await env.MEDIA.list({ prefix: `site/${siteId}/` })).objects).toEqual([]);
  });
});

describe('the library', () => {
  test('pages through all pictures, the newest first, and by name', async () => {
    const { shop } = await libraryOf(PICTURES_A_PAGE + 10);
    const { first } = await shop.ask({ first: shop.media.library({ name: '', after: null }) });
    expect(first).toHaveLength(PICTURES_A_PAGE + 1);
    const { second } = await shop.ask({ second: shop.media.library({ name: '', after: first[PICTURES_A_PAGE - 1]! }) });
    const all = [...first.slice(0, PICTURES_A_PAGE), ...second].map(({ createdAt }) => createdAt);
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a));
    expect(all).toHaveLength(PICTURES_A_PAGE + 10);

    const { named } = await shop.ask({ named: shop.media.library({ name: 'PHOTO-1', after: null }) });
    expect(named.map(({ name }) => name)).toEqual(['photo-1.png', ...tens(10, 19)].sort());
  });

  test('knows a file it has', async () => {
    const { shop } = await libraryOf(2);
    const { found, none } = await shop.ask({
      found: shop.media.byHash(await sha256('1')),
      none: shop.media.byHash(await sha256('9')),
    });
    expect(found?.name).toBe('photo-1.png');
    expect(none).toBeNull();
    await expect(shop.media.add(await picture(1), NOW)).rejects.toThrow(/UNIQUE/);
  });

  test('gives up only what nothing shows, and says what does', async () => {
    const { shop } = await libraryOf(3);
    await shop.settings.save('home', { sections: [{ picture: { mediaId: 'media-00000001' } }] }, NOW);
    const inHome = [{ kind: 'settings', group: 'home' }];
    expect(await shop.media.remove('media-00000001')).toEqual(inHome);
    expect(await shop.ask({ uses: shop.media.uses('media-00000001') })).toEqual({ uses: inHome });
    expect(await shop.media.remove('media-00000002')).toEqual([]);
    const { kept, gone } = await shop.ask({
      kept: shop.media.byId('media-00000001'),
      gone: shop.media.byId('media-00000002'),
    });
    expect([kept?.name, gone]).toEqual(['photo-1.png', null]);
  });

  test('keeps what a draft or a category shows', async () => {
    const { shop, siteId, key } = await libraryOf(2);
    const site = siteDb(env.DB, { id: siteId, key });
    const value = { title: 'Care', bodyHtml: '<img src="/media/media-00000000/40">' };
    const author = { name: 'Ada', now: NOW, newId };
    await shop.publishing.save('page:p-1', value, 0, author);
    expect(await shop.media.remove('media-00000000')).toEqual([{ kind: 'draft', key: 'page:p-1', title: 'Care' }]);
    const times = { createdAt: NOW, updatedAt: NOW };
    await site.write([
      site.insert('categories', {
        id: 'c',
        slug: 'c',
        title: 'Cups',
        mediaId: 'media-00000001',
        cardFacts: [],
        ...times,
      }),
    ]);
    expect(await shop.media.remove('media-00000001')).toEqual([{ kind: 'category', id: 'c', title: 'Cups' }]);
  });
});

async function libraryOf(size: number) {
  const made = await shopWithStock(env.DB, {});
  for (let i = 0; i < size; i += 1) await made.shop.media.add(await picture(i), NOW + i);
  return made;
}

const picture = async (i: number) => ({
  id: `media-${String(i).padStart(8, '0')}`,
  name: `photo-${i}.png`,
  size: 1000 + i,
  hash: await sha256(String(i)),
  contentType: 'image/webp' as const,
  width: 40,
  height: 30,
  widths: [40],
});

const tens = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `photo-${from + i}.png`);
const text = (file: Uint8Array) => new TextDecoder('latin1').decode(file);
