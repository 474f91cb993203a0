import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import type { z } from 'zod';
import { handled } from '#lib/action-failure.ts';
import { customerOf } from './admit-customer.ts';
import type { Customer } from './customer.ts';

/** What a handler is given: the request's locals and context, and who asks. */
export type CustomerContext = App.Locals & { context: ActionAPIContext; customer: Customer };

type Declaration<S extends z.ZodType, T> = {
  input: S;
  handler: (input: z.output<S>, asked: CustomerContext) => Promise<T>;
};

/** Declares an action of a storefront account: nobody but a signed-in customer of this very store gets to its handler. */
export function customerAction<S extends z.ZodType, T>({ input, handler }: Declaration<S, T>) {
  const run = async (sent: unknown, context: ActionAPIContext): Promise<T> => {
    const customer = await customerOf(context);
    if (!customer)
      throw new ActionError({ code: 'UNAUTHORIZED', message: 'You are signed out. Sign in and try again.' });
    return handler(sent as z.output<S>, { ...context.locals, context, customer });
  };
  const action = defineAction({ accept: 'form', input, handler: handled(run) } as never);
  return action as unknown as ReturnType<typeof defineAction<T, 'form', S>>;
}
