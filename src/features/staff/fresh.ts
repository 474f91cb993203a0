import { refuse } from '#lib/action-failure.ts';
import type { Staff } from './staff.ts';

/** How long, in milliseconds, it is believed that the person at the keyboard is the one who signed in. */
export const FRESH_FOR = 10 * 60 * 1000;

/** Whether the person has proved lately who they are. */
export const isFresh = ({ confirmedAt }: Pick<Staff, 'confirmedAt'>, now: number): boolean =>
  now - confirmedAt <= FRESH_FOR;

/** @throws unless they have: asked for before anything is changed that lets people in. Pages lead to the way to prove it. */
export function requireFresh(staff: Pick<Staff, 'confirmedAt'>, now: number): void {
  if (!isFresh(staff, now)) throw refuse('Confirm with your password first that it is you.');
}
