import { actions } from 'astro:actions';
import { Unreachable, type DocumentServer } from './draft-document.svelte.ts';

type Answer<T> = { data?: T | undefined; error?: { message: string } | undefined };

/** The actions of the area that a document belongs to. */
export function documentServer(area: 'content' | 'appearance'): DocumentServer {
  const { save, publish, discard, restore } = actions.admin[area];
  return {
    save: (key, value, seen) => answerOf(save({ key, value, seen })),
    publish: (key, seen) => answerOf(publish({ key, seen })),
    discard: (key, seen) => answerOf(discard({ key, seen })),
    restore: (key, number, seen) => answerOf(restore({ key, number, seen })),
  };
}

async function answerOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error } = await asked.catch(() => {
    throw new Unreachable('There is no connection to the store. It is tried again.');
  });
  if (error) throw new Error(error.message);
  return data as T;
}
