import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PictureFailure } from '#features/import/take-pictures.ts';
import { render } from './render.ts';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 80, b: 40, alpha: 0.5 } } });

const formats = ['jpeg', 'png', 'webp', 'gif'] as const;

describe('a picture', () => {
  it.each(formats)('in %s becomes WebP at each width', async (format) => {
    const { width, height, sizes } = await render(await drawn(1600, 1000).toFormat(format).toBuffer());
    expect([width, height]).toEqual([1200, 750]);
    const made = await Promise.all(sizes.map(({ bytes }) => sharp(bytes).metadata()));
    expect(made.map((one) => [one.format, one.width, one.height])).toEqual([
      ['webp', 400, 250],
      ['webp', 800, 500],
      ['webp', 1200, 750],
    ]);
  });

  it.each([
    [300, [300]],
    [400, [400]],
    [900, [400, 800, 900]],
  ])('of %i px is not made larger', async (width, widths) => {
    const rendered = await render(await drawn(width, 100).png().toBuffer());
    expect(rendered.sizes.map((size) => size.width)).toEqual(widths);
    expect(rendered).toMatchObject({ width, height: 100 });
  });

  it('stands upright, and what the camera wrote into it is gone', async () => {
    const turned = drawn(200, 100)
      .jpeg()
      .withExif({ IFD0: { Orientation: '6', Artist: 'Jane', Copyright: 'Jane' } });
    const { width, height, sizes } = await render(await turned.withMetadata({ orientation: 6 }).toBuffer());
    expect([width, height]).toEqual([100, 200]);
    expect(await sharp(sizes[0]!.bytes).metadata()).not.toHaveProperty('exif');
  });

  it('that moves keeps its first frame', async () => {
    const frames = await Promise.all([drawn(50, 50).png().toBuffer(), drawn(50, 50).negate().png().toBuffer()]);
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { sizes } = await render(gif);
    expect((await sharp(sizes[0]!.bytes).metadata()).pages ?? 1).toBe(1);
  });

  it('keeps what can be seen through', async () => {
    const { sizes } = await render(await drawn(100, 100).png().toBuffer());
    expect((await sharp(sizes[0]!.bytes).metadata()).hasAlpha).toBe(true);
  });
});

describe('what is refused', () => {
  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from('<!doctype html><title>404</title>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_what, bytes) => {
    await expect(render(bytes)).rejects.toThrow('it is no JPEG, PNG, WebP or GIF');
  });

  it('AVIF', async () => {
    await expect(render(await drawn(10, 10).avif().toBuffer())).rejects.toThrow('it is no JPEG');
  });

  it('a picture that is cut off', async () => {
    const whole = await drawn(500, 500).png().toBuffer();
    const rendering = render(whole.subarray(0, 60));
    await expect(rendering).rejects.toBeInstanceOf(PictureFailure);
    await expect(rendering).rejects.toThrow('it is damaged or too large');
  });
});
