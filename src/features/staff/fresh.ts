import type { Staff } from './staff.ts';

/** How long, in milliseconds, it is believed that the person at the keyboard is the one who signed in. */
export const FRESH_FOR = 10 * 60 * 1000;

/** Whether the person has proved lately who they are: asked for before anything that lets people in is changed. */
export const isFresh = ({ confirmedAt }: Pick<Staff, 'confirmedAt'>, now: number): boolean =>
  now - confirmedAt <= FRESH_FOR;
