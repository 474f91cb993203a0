import { actions } from 'astro:actions';
import type { DocumentServer } from './draft-document.svelte.ts';

type Answer<T> = { data?: T | undefined; error?: { message: string } | undefined };

/** The actions of the area that a document belongs to. */
export function documentServer(area: 'content' | 'appearance'): DocumentServer {
  const { save, publish, discard, restore } = actions.admin[area];
  return {
    save: async (key, value, seen) => answerOf(await save({ key, value, seen })),
    publish: async (key, seen) => answerOf(await publish({ key, seen })),
    discard: async (key) => answerOf(await discard({ key })),
    restore: async (key, number, seen) => answerOf(await restore({ key, number, seen })),
  };
}

function answerOf<T>({ data, error }: Answer<T>): T {
  if (error) throw new Error(error.message);
  return data as T;
}
