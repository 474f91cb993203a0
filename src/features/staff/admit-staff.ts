import type { APIContext } from 'astro';
import { plainPage } from '#features/tenancy/plain-page.ts';
import { isUpload, LIMITS } from '#features/tenancy/request-limits.ts';
import { paths } from '#lib/paths.ts';
import { accessTo } from './admin-pages.ts';
import { sessionCookie } from './staff-cookies.ts';
import { staffWith, verdictOf, type Staff } from './staff.ts';

/** How often, in milliseconds, it is noted that a session is in use. */
const NOTED_EVERY = 5 * 60 * 1000;

type Asked = Pick<APIContext, 'url' | 'routePattern' | 'request' | 'locals' | 'cookies'>;

/** Whether a request is one of the admin: a page or an endpoint of it, or an action, whatever page it is sent to. */
export function concernsStaff({ url, routePattern }: Pick<Asked, 'url' | 'routePattern'>): boolean {
  return (
    isAdminPage(routePattern) ||
    url.pathname.startsWith('/_actions/admin.') ||
    (url.searchParams.get('_action') ?? '').startsWith('admin.')
  );
}

/** Who is signed in at this store on this browser, or null. One round trip when the browser holds a token. */
export async function staffOf({ cookies, url, locals }: Asked): Promise<Staff | null> {
  const { people, now } = locals;
  const hash = await sessionCookie.hash({ cookies, url });
  const found = hash && (await people.sessions.byToken(hash, now));
  if (!found) return null;
  const { lastSeenAt, ...person } = found;
  if (now - lastSeenAt > NOTED_EVERY) locals.cfContext.waitUntil(people.sessions.seen(person.sessionId, now));
  return staffWith(person);
}

/** Why an admin page is not shown: visitors are asked to sign in, a role that may not see it is told so. Null lets pass. */
export function refusalAtGate({ url, routePattern, request, locals }: Asked): Response | null {
  if (!isAdminPage(routePattern)) return null;
  const verdict = verdictOf(accessTo(routePattern), locals.staff);
  if (verdict === 'allowed') return null;
  if (verdict === 'denied') return notAllowed(locals);
  const back = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  const headers = { Location: paths.admin.signIn(back), 'Cache-Control': 'no-store' };
  return new Response(null, { status: 303, headers });
}

/** A file is read only for someone who is signed in: nobody else fills a Worker's memory. Null lets pass. */
export function refusalOfFile({ url, request, locals }: Asked): Response | null {
  const isLarge = Number(request.headers.get('Content-Length')) > LIMITS.body;
  if (locals.staff || !isLarge || !isUpload(request, url)) return null;
  const { requestId } = locals;
  return plainPage({ status: 401, title: 'You are signed out', text: 'Sign in and send the file again.', requestId });
}

/** What someone reads whose role does not reach a page. */
export const notAllowed = ({ requestId }: Pick<App.Locals, 'requestId'>): Response =>
  plainPage({
    status: 403,
    title: 'Your role does not include this',
    text: 'An owner of the store can change what you may do, under Settings, Staff.',
    requestId,
    links: [{ href: paths.admin.home(), label: 'Back to the admin', note: '' }],
  });

const isAdminPage = (routePattern: string) => routePattern === '/admin' || routePattern.startsWith('/admin/');
