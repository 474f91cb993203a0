import { z } from 'zod';
import { linkTarget } from './home.ts';

/** The line above every page of the storefront: group `announcement` of the settings. */
export const announcementSettings = z.object({
  shown: z.boolean().default(false),
  text: z.string().trim().max(160).default(''),
  link: z
    .object({ label: z.string().trim().min(1).max(60), to: linkTarget })
    .nullable()
    .default(null),
  tone: z.enum(['accent', 'quiet', 'ink']).default('accent'),
});

export type Announcement = z.infer<typeof announcementSettings>;

/** Whether there is anything to show. */
export const isShown = ({ shown, text }: Announcement): boolean => shown && text !== '';
