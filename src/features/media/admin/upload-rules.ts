import { MOST_BYTES } from '../picture-rules.ts';

/** What a browser offers to choose; the server decides by what is in the file. */
export const uploadRules = { accept: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], maxBytes: MOST_BYTES };
