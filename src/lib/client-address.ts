/** The address a request came from, as Cloudflare's edge tells; empty where nobody does. */
export const addressOf = (request: Request): string => request.headers.get('CF-Connecting-IP') ?? '';
