import { ActionError, type ActionAPIContext } from 'astro:actions';

type Handler<I, O> = (input: I, context: ActionAPIContext) => Promise<O>;
type Result = { error?: ActionError | undefined } | undefined;

/**
 * Runs an action's handler. What it did not expect is kept for the page to throw, because Astro would put the message,
 * with SQL and all, into the answer.
 */
export function handled<I, O>(handler: Handler<I, O>): Handler<I, O> {
  return async (input, context) => {
    try {
      return await handler(input, context);
    } catch (error) {
      if (error instanceof ActionError) throw error;
      context.locals.failure = error;
      throw new ActionError({
        code: 'INTERNAL_SERVER_ERROR',
        message: 'Something went wrong on our side. Nothing was changed.',
      });
    }
  };
}

/** Refuses what a shopper asked for, in words that they read. */
export const refuse = (message: string) => new ActionError({ code: 'CONFLICT', message });

/** Refuses what is about a thing that this store does not have. */
export const notThere = (message: string) => new ActionError({ code: 'NOT_FOUND', message });

/**
 * Why an action was refused, in words for the shopper, or null when it was done.
 * @throws what the handler did not expect: the middleware answers for that
 */
export function refusalOf(result: Result, locals: App.Locals): string | null {
  if (!result?.error) return null;
  if (locals.failure) throw locals.failure;
  if (result.error.code === 'CONFLICT') return result.error.message;
  return 'Something in this form was not understood. Please try again.';
}

/** Refuses a form by what is wrong with its fields: sentences by the name of the field. */
export function refuseFields(problems: Readonly<Record<string, string>>): ActionError {
  const issues = Object.entries(problems).map(([name, message]) => ({
    code: 'custom',
    path: name.split('.'),
    message,
  }));
  const error = new ActionError({ code: 'BAD_REQUEST', message: 'Some fields need another look.' });
  // What Astro makes of a problem that a schema finds; it exports no class for it.
  return Object.assign(error, { type: 'AstroActionInputError', issues, fields: {} });
}
