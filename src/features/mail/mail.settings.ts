import { z } from 'zod';

/** The letters whose words a store may choose: those that shoppers get. */
export const CHOSEN_LETTERS = [
  'order-placed',
  'order-to-pay',
  'order-paid',
  'order-shipped',
  'order-ready',
  'order-changed',
  'order-refunded',
  'order-cancelled',
  'order-expired',
] as const;
export type ChosenLetter = (typeof CHOSEN_LETTERS)[number];

export const isChosenLetter = (text: string): text is ChosenLetter =>
  (CHOSEN_LETTERS as readonly string[]).includes(text);

/** A letter's words; an empty text stands for our own. Paragraphs of `says` are parted by empty lines. */
const letterWords = z.strictObject({
  subject: z.string().trim().max(150).default(''),
  title: z.string().trim().max(150).default(''),
  says: z.string().trim().max(4000).default(''),
});

/** The site settings of group `mail`. `mailSettings.parse({})` is a store that writes in our words, by its own name. */
export const mailSettings = z.strictObject({
  /** Who e-mail is from; empty stands for the store's name. */
  senderName: z.string().trim().max(80).default(''),
  /** Where answers go; empty stands for the store's address. */
  replyTo: z.union([z.literal(''), z.email()]).default(''),
  letters: z.partialRecord(z.enum(CHOSEN_LETTERS), letterWords).default({}),
});

export type LetterWords = z.infer<typeof letterWords>;
export type MailSettings = z.infer<typeof mailSettings>;
