import { z } from 'zod';

/** Characters of JSON that one field may hold. */
const MOST = 500_000;

/** A form's field that holds JSON, as an island writes what it edits into one. */
export const jsonOf = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .max(MOST)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'This was not understood. Load the page again.' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** The JSON that a refused form held, or `stored` where it held none that fits. */
export function heldJson<S extends z.ZodType>(text: string, schema: S, stored: z.output<S>): z.output<S> {
  const parsed = jsonOf(schema).safeParse(text);
  return parsed.success ? (parsed.data as z.output<S>) : stored;
}
