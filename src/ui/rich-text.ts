import { asItIs, type Html } from '#lib/html.ts';

/** Stored HTML. It was sanitised when it was written. */
export const richText = (stored: string): Html => asItIs(stored);
