import { isInputError, type ActionError } from 'astro:actions';
import type { APIContext } from 'astro';
import type { Answer } from './answer.ts';
import { keepFlash } from './flash.ts';
import { withListOf } from './from-list.ts';
import { formOf } from './http.ts';

type Result = { data?: unknown; error?: ActionError | undefined } | undefined;
type Asked = { request: Request; locals: App.Locals; response: { status?: number } };

/** A form as its page shows it again: what was typed stays, and what is wrong stands beside its field. */
export type FormState = {
  /** What the action answered when it did what was asked: give it to `goOn`. */
  answer: Answer | null;
  /** Why it was refused as a whole, in words for a person; null when it was not. */
  refusal: string | null;
  /** What is wrong with each field, by name. */
  problems: Record<string, string>;
  /** What the field shows: what was typed if the form was refused, else what is stored. */
  value: (name: string, stored?: string | null) => string;
  /** Whether a box is ticked, or a value chosen among several of one name. */
  checked: (name: string, stored: boolean, value?: string) => boolean;
  /** Name, value and error of a field, to be spread into it. */
  field: (name: string, stored?: string | null) => { name: string; value: string; error: string | undefined };
  /** All that was typed, when it was refused. */
  typed: FormData | null;
};

const STATUS = { CONFLICT: 409, FORBIDDEN: 403, NOT_FOUND: 404, UNAUTHORIZED: 401, TOO_MANY_REQUESTS: 429 } as Record<
  string,
  number
>;
const SOME_FIELDS = 'Some fields need another look.';
const NOT_UNDERSTOOD = 'Something in this form was not understood. Try again.';

/**
 * Reads what became of the form that this request sent, if it sent one, and sets the page's status by it.
 * @param result from `Astro.getActionResult`
 * @throws what the action did not expect: the middleware answers for that
 */
export async function formState({ request, locals, response }: Asked, result: Result): Promise<FormState> {
  if (locals.failure) throw locals.failure;
  const error = result?.error;
  if (!error) return { ...fresh, answer: (result?.data as Answer | undefined) ?? null };
  response.status = STATUS[error.code] ?? 422;
  const problems = isInputError(error) ? firstOf(error.issues) : {};
  // A file may be too broken to be read at all.
  const typed = await formOf(request);
  const value = (name: string) => textOf(typed.get(name));
  return {
    answer: null,
    refusal: isInputError(error)
      ? (problems[''] ?? SOME_FIELDS)
      : error.code in STATUS
        ? error.message
        : NOT_UNDERSTOOD,
    problems,
    value,
    checked: (name, _stored, value) => (value === undefined ? typed.has(name) : typed.getAll(name).includes(value)),
    field: (name) => ({ name, value: value(name), error: problems[name] }),
    typed,
  };
}

/** On to the page that comes after a form was sent, which says what was done. */
export function goOn(page: Pick<APIContext, 'cookies' | 'url' | 'redirect'>, answer: Answer): Response {
  keepFlash(page, answer);
  return page.redirect(withListOf(page.url, answer.to ?? page.url.pathname), 303);
}

const fresh: FormState = {
  answer: null,
  refusal: null,
  problems: {},
  value: (_name, stored) => stored ?? '',
  checked: (_name, stored) => stored,
  field: (name, stored) => ({ name, value: stored ?? '', error: undefined }),
  typed: null,
};

type Issue = { path: PropertyKey[]; message: string };

/** The first problem of each field. A field within another is named with a dot, like its input. */
const firstOf = (issues: readonly Issue[]): Record<string, string> =>
  Object.fromEntries(issues.map(({ path, message }) => [path.map(String).join('.'), message]).reverse());

const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
