import type { APIRoute } from 'astro';
import { actions, isInputError } from 'astro:actions';

/** Takes one picture from a script, by the action in the address, and answers in JSON: an action's own answer is not plain JSON. */
export const POST: APIRoute = ({ getActionResult, locals }) => {
  const result = getActionResult(actions.admin.media.add);
  if (!result) return Response.json({ message: 'Nothing was sent.' }, { status: 400 });
  if (locals.failure) throw locals.failure;
  const { data, error } = result;
  if (!error) return Response.json({ picture: data.picture });
  const message = isInputError(error) ? (error.issues[0]?.message ?? error.message) : error.message;
  return Response.json({ message }, { status: error.status });
};
