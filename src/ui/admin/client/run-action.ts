import { actions, isInputError, type ActionError } from 'astro:actions';
import type { Answer } from '#lib/answer.ts';

/** What became of an action that was run without leaving the page. */
export type Outcome =
  | { kind: 'done'; answer: Answer }
  | { kind: 'problems'; problems: Record<string, string> }
  | { kind: 'refused'; why: string; code: string }
  | { kind: 'unreachable' };

type Run = (form: FormData) => Promise<{ data?: Answer; error?: ActionError }>;

/** Runs the action of this name, `admin.orders.archive`, with a form. Never throws. */
export async function runAction(name: string, form: FormData): Promise<Outcome> {
  const run = name.split('.').reduce<unknown>((inside, part) => Reflect.get(inside as object, part), actions) as Run;
  try {
    const { data, error } = await run(form);
    if (!error) return { kind: 'done', answer: data ?? {} };
    if (isInputError(error)) return { kind: 'problems', problems: firstOf(error.issues) };
    return { kind: 'refused', why: error.message, code: error.code };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The name of the action that a form posts to. */
export const actionNameIn = (address: string): string | null =>
  new URL(address, location.href).searchParams.get('_action');

type Issue = { path: PropertyKey[]; message: string };

const firstOf = (issues: readonly Issue[]) =>
  Object.fromEntries(issues.map(({ path, message }) => [path.map(String).join('.'), message]).reverse());
