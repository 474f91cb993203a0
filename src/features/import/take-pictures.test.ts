import { describe, expect, it } from 'vitest';
import type { SiteId } from '#lib/site-id.ts';
import { pictureTaker, PictureFailure, type PictureSource } from './take-pictures.ts';

const rendered = {
  width: 800,
  height: 600,
  sizes: [400, 800].map((width) => ({ width, bytes: new Uint8Array([width % 256]) })),
};

function taker(source: Partial<PictureSource> = {}) {
  const stored: string[] = [];
  const asked: string[] = [];
  const bucket = { put: async (key: string) => void stored.push(key) } as unknown as R2Bucket;
  const download = async (url: string) => {
    asked.push(url);
    return source.download ? source.download(url) : new Uint8Array();
  };
  let last = 0;
  const ids = { newId: () => `picture-${(last += 1)}`, now: 1000 };
  const take = pictureTaker(
    { siteId: 'site-1' as SiteId },
    bucket,
    { render: async () => rendered, ...source, download },
    ids,
  );
  return { take, stored, asked };
}

const picture = (url: string) => ({ line: 2, url, alt: 'A cup' });
const nobody = () => {
  throw new Error('No failure was expected.');
};

describe('pictures', () => {
  it('go into the store’s part of the bucket at each width, with a row that names their source', async () => {
    const { take, stored } = taker();
    const rows = await take([picture('https://a.example/cup.jpg')], nobody);
    expect(stored.sort()).toEqual(['site/site-1/media/picture-1/400.webp', 'site/site-1/media/picture-1/800.webp']);
    expect(rows.map(({ row }) => row)).toEqual([
      {
        ...{ id: 'picture-1', alt: 'A cup', contentType: 'image/webp', width: 800, height: 600, widths: [400, 800] },
        ...{ sourceUrl: 'https://a.example/cup.jpg', createdAt: 1000 },
      },
    ]);
  });

  it('that cannot be had are told of, and the others go in', async () => {
    const { take } = taker({
      download: async (url) => {
        if (url.includes('gone')) throw new PictureFailure('the server answered 404');
        return new Uint8Array();
      },
    });
    const failures: string[] = [];
    const wanted = ['https://a.example/gone.jpg', 'https://a.example/cup.jpg'].map(picture);
    const rows = await take(wanted, ({ url }, why) => failures.push(`${url}: ${why}`));
    expect(rows.map(({ row }) => row.sourceUrl)).toEqual(['https://a.example/cup.jpg']);
    expect(failures).toEqual(['https://a.example/gone.jpg: the server answered 404']);
  });

  it('are no longer asked of a host that keeps failing', async () => {
    const { take, asked } = taker({
      download: async (url) => {
        if (url.includes('down')) throw new PictureFailure('no answer');
        return new Uint8Array();
      },
    });
    const wanted = Array.from({ length: 30 }, (_, i) => picture(`https://down.example/${i}.jpg`));
    const failures: string[] = [];
    const rows = await take([...wanted, picture('https://up.example/cup.jpg')], (_, why) => failures.push(why));
    expect(asked.filter((url) => url.includes('down')).length).toBeLessThan(10);
    expect(failures).toHaveLength(30);
    expect(failures.at(-1)).toContain('is not asked again');
    expect(rows).toHaveLength(1);
  });

  it('end the import when what fails is no matter of one picture', async () => {
    const { take } = taker({ render: async () => Promise.reject(new Error('out of memory')) });
    await expect(take([picture('https://a.example/cup.jpg')], nobody)).rejects.toThrow('out of memory');
  });
});
