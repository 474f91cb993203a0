import type { Answer } from '../rig/http.ts';
import type { Place } from '../rig/place.ts';
import type { Tasks } from '../rig/browser.ts';

/** Something that writes, and what is so when it was done once. */
export type WritePath = {
  name: string;
  stock: Record<string, number | null>;
  stage: (place: Place) => Promise<StagedPath>;
};

export type StagedPath = {
  /** Does it, or tries to; no answer where nobody asked. */
  act: (tasks?: Tasks) => Promise<Answer | void>;
  /** What a second try is, where it is something else. */
  again?: () => Promise<Answer | void>;
  /** Doing it twice is two wishes: nobody means the same by it. */
  addsUp?: true;
  /** When it happens, in epoch milliseconds. */
  now?: number;
  /** What is wrong, if it should have been done once. */
  wrong: () => Promise<string[]>;
};
