import { z } from 'zod';

/*
 * What an action of the admin answers. Pages redirect by it after a form was sent without script; with script the same
 * answer becomes a toast and a step to `to`.
 */

/** How to take back what was just done: an action that accepts a form, and what to send it. */
export const undoShape = z.object({
  action: z
    .string()
    .regex(/^[\w.]+$/)
    .max(80),
  input: z.record(z.string(), z.string().max(2000)),
  /** Instead of "Undo". */
  label: z.string().max(40).optional(),
});

export const answerShape = z.object({
  /** The page that comes next; without it the person stays. A path of this site. */
  to: z.string().startsWith('/').max(500).optional(),
  /** What was done, in one line: "Archived 3 products". */
  said: z.string().max(200).optional(),
  undo: undoShape.optional(),
});

export type Undo = z.infer<typeof undoShape>;
export type Answer = z.infer<typeof answerShape>;
