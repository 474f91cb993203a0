import { z } from 'zod';

/** Text of a field that may be left empty: a form's empty field reaches an action as null. */
export const typedText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters fit here.`)
    .nullish()
    .transform((text) => text ?? '');
