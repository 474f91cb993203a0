import { env } from 'cloudflare:workers';
import { takePicture } from '#features/media/take-picture.ts';
import { PictureRefused } from '#features/media/picture-refused.ts';
import { saveSettings, seenSettings, undoSettings, type Asked } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuseFields } from '#lib/action-failure.ts';
import { generalForm, generalProblems, withGeneral } from '../general-form.ts';
import type { StoredPicture } from '../general.ts';

export const generalActions = {
  /** Saves what the store says of itself, with the pictures that were chosen for it. */
  general: staffAction({
    permission: 'settings.write',
    input: generalForm.extend(seenSettings),
    async handler({ seen, keep, ...typed }, asked) {
      const { admin } = asked;
      const { use } = await admin.ask({ use: admin.settings.inUse() });
      return saveSettings(
        'general',
        { seen, keep },
        async (stored) => {
          const problems = generalProblems(typed, stored, use);
          if (Object.keys(problems).length) throw refuseFields(problems);
          return withGeneral(stored, typed, {
            logo: await keptPicture('logo', typed.logo, asked),
            icon: await keptPicture('icon', typed.icon, asked),
          });
        },
        asked,
      );
    },
  }),

  undo: undoSettings('settings.write'),
};

async function keptPicture(
  field: 'logo' | 'icon',
  file: File | null,
  { shop, siteId, now }: Asked,
): Promise<StoredPicture | null> {
  if (!file) return null;
  try {
    const { id, width, height, widths } = await takePicture(
      { shop, siteId, bucket: env.MEDIA, images: env.IMAGES },
      file,
      now,
    );
    return { mediaId: id, width, height, widths };
  } catch (error) {
    if (error instanceof PictureRefused) throw refuseFields({ [field]: error.message });
    throw error;
  }
}
