import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { saveSettings, seenSettings } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuseFields } from '#lib/action-failure.ts';
import { isLocal } from '#lib/local.ts';
import { paths } from '#lib/paths.ts';
import { wordProblems } from '../letter-words.ts';
import { CHOSEN_LETTERS, type MailSettings } from '../mail.settings.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters`)
    .nullish()
    .transform((text) => text ?? '');

const letter = z.enum(CHOSEN_LETTERS);

export const mailSettingsActions = {
  /** Saves who e-mail is from and where answers go. */
  sender: staffAction({
    permission: 'settings.write',
    input: z.object({
      ...seenSettings,
      senderName: words(80),
      replyTo: z.email('Enter an e-mail address, like hello@example.com').nullish(),
    }),
    handler: ({ seen, keep, senderName, replyTo }, asked) =>
      saveSettings('mail', { seen, keep }, (stored) => ({ ...stored, senderName, replyTo: replyTo ?? '' }), asked),
  }),

  /** Saves the words of one letter; `ours` goes back to our own. */
  letter: staffAction({
    permission: 'settings.write',
    input: z.object({
      ...seenSettings,
      letter,
      subject: words(150),
      title: words(150),
      says: words(4000),
      ours: z.boolean(),
    }),
    async handler({ seen, keep, letter, ours, ...typed }, asked) {
      const problems = ours ? {} : wordProblems(typed);
      if (Object.keys(problems).length) throw refuseFields(problems);
      const isEmpty = Object.values(typed).every((text) => text === '');
      const change = (stored: MailSettings): MailSettings => {
        const { [letter]: _, ...others } = stored.letters;
        return { ...stored, letters: ours || isEmpty ? others : { ...others, [letter]: typed } };
      };
      return saveSettings('mail', { seen, keep }, change, asked, paths.admin.letter(letter));
    },
  }),

  /** Sends a sample of a letter, in the words that are saved, to whoever asks for it. */
  testLetter: staffAction({
    permission: 'settings.write',
    input: z.object({ letter }),
    async handler({ letter }, asked) {
      const { shop, staff, now, context } = asked;
      const payload = { kind: letter, origin: context.url.origin };
      await shop.mail.queueSample({ kind: 'sample', recipient: staff.email, payload }, now);
      deliverSoon(asked);
      const where = isLocal(env) ? `. Read it at ${paths.sentMail()}` : '';
      return { data: { said: `A sample is on its way to ${staff.email}${where}.` }, changes: [] };
    },
  }),
};
