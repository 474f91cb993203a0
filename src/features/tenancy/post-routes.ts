/** Routes that take a POST which is no action. A page that is shown takes none: it would answer as if it were asked for. */
export const POST_ROUTES = [
  '/admin/media/upload.json',
  '/admin/customers/[id]/export',
  '/admin/orders/export.csv',
  '/admin/theme',
  '/payments/[provider]/notifications',
  '/_dev/pay/[reference]',
  '/_dev/refunds/[id]',
];

/** Actions that are called by scripts. */
const CALLS = '/_actions/[...path]';

/**
 * Whether a request may be a POST at this route: an action stands in its address, or the route was made for it. Where
 * there is no page, no action runs either: its answer would say that nothing was found.
 */
export function takesPosts({ method }: Request, { searchParams }: URL, route: string): boolean {
  if (method !== 'POST' || route === CALLS || POST_ROUTES.includes(route)) return true;
  return searchParams.has('_action') && route !== '/404';
}

/** Of these, the ones that show nothing. */
export const ONLY_POSTS = [
  CALLS,
  '/admin/customers/[id]/export',
  '/admin/media/upload.json',
  '/admin/orders/export.csv',
  '/admin/theme',
  '/payments/[provider]/notifications',
];

/** Whether a request may be something other than a POST at this route. */
export const takesOthers = ({ method }: Request, route: string): boolean =>
  method === 'POST' || !ONLY_POSTS.includes(route);
