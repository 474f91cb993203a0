import { z } from 'zod';

/**
 * A whole number of a form's field. Read as text: an empty field reaches an action as null, which a number that is coerced
 * takes for 0.
 * @param words what is said of anything else
 */
export const typedWhole = (words = 'Type a whole number.') =>
  z
    .string(words)
    .trim()
    .regex(/^[+-]?\d{1,15}$/, words)
    .transform(Number);

/** One between two bounds, both included, with the same words for what is not. */
export const typedWholeFrom = (least: number, most: number, words?: string) =>
  typedWhole(words).pipe(z.number().min(least, words).max(most, words));
