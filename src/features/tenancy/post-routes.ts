/** Routes that take a POST which is no action. A page that is shown takes none: it would answer as if it were asked for. */
export const POST_ROUTES = ['/admin/theme', '/payments/[provider]/notifications', '/_dev/pay/[reference]'];

/** Answered elsewhere: actions called by scripts, and what is not there at all. */
const OPEN = ['/_actions/[...path]', '/404'];

/** Whether a request may be a POST at this route: an action stands in its address, or the route was made for it. */
export const takesPosts = ({ method }: Request, { searchParams }: URL, route: string): boolean =>
  method !== 'POST' || searchParams.has('_action') || POST_ROUTES.includes(route) || OPEN.includes(route);
