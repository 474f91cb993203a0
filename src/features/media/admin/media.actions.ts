import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuse, refuseFields } from '#lib/action-failure.ts';
import { paths } from '#lib/paths.ts';
import { typedText } from '#lib/typed-text.ts';
import { dropPicture } from '../keep-picture.ts';
import type { Picture } from '../media.ts';
import { PictureRefused } from '../picture-refused.ts';
import { takePicture } from '../take-picture.ts';
import { useWords } from '../use-words.ts';

type Asked = StaffContext<'media.write'>;

const picture = z.string().min(1).max(64);

/** The store's pictures. */
export const media = {
  /** Keeps one file. The same file twice is one picture. */
  add: staffAction({
    permission: 'media.write',
    input: z.object({ file: z.file('Choose a picture.').min(1, 'Choose a picture.') }),
    async handler({ file }, asked) {
      const { added, isNew } = await keep(file, asked);
      const said = isNew ? `Added ${added.name}.` : `${added.name || 'This picture'} was in the library already.`;
      return {
        data: { to: paths.admin.media(), said, picture: added },
        changes: isNew ? [{ action: 'picture.add' as const, subject: subjectOf(added) }] : [],
      };
    },
  }),

  describe: staffAction({
    permission: 'media.write',
    input: z.object({ picture, alt: typedText(500) }),
    async handler({ picture: id, alt }, asked) {
      const before = await pictureOf(id, asked);
      await asked.shop.media.describe(id, alt);
      const change = { action: 'picture.describe' as const, subject: subjectOf(before) };
      return {
        data: {
          ...{ to: paths.admin.picture(id), said: 'Saved.' },
          undo: { action: 'admin.media.describe', input: { picture: id, alt: before.alt } },
        },
        changes: alt === before.alt ? [] : [{ ...change, before: { alt: before.alt }, after: { alt } }],
      };
    },
  }),

  /** Takes a picture out of the library for good, unless something shows it. */
  remove: staffAction({
    permission: 'media.write',
    input: z.object({ picture }),
    async handler({ picture: id }, asked) {
      const gone = await pictureOf(id, asked);
      const uses = await asked.shop.media.remove(id);
      if (uses.length) throw refuse(`This picture is shown by ${useWords(uses)}. Show another one there first.`);
      await dropPicture(env.MEDIA, asked.siteId, gone);
      return {
        data: { to: paths.admin.media(), said: `Deleted ${gone.name || 'the picture'}.` },
        changes: [{ action: 'picture.remove' as const, subject: subjectOf(gone), before: gone }],
      };
    },
  }),
};

const subjectOf = ({ id, name }: Picture) => ({ kind: 'picture', id, name });

async function pictureOf(id: string, { shop }: Asked): Promise<Picture> {
  const { found } = await shop.ask({ found: shop.media.byId(id) });
  if (!found) throw notThere('There is no such picture.');
  return found;
}

async function keep(file: File, asked: Asked): Promise<{ added: Picture; isNew: boolean }> {
  const { shop, siteId, now } = asked;
  try {
    const { id } = await takePicture({ shop, siteId, bucket: env.MEDIA, images: env.IMAGES }, file, now);
    const added = await pictureOf(id, asked);
    return { added, isNew: added.createdAt === now };
  } catch (error) {
    throw error instanceof PictureRefused ? refuseFields({ file: error.message }) : error;
  }
}
