import type { APIRoute } from 'astro';
import { env } from 'cloudflare:workers';
import { isLocal } from '#lib/local.ts';

/** Mail brings its styles along, which no page of ours may; it may do nothing else. */
const MAIL_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox allow-popups";

/** A message as a mail program shows it. */
export const GET: APIRoute = async ({ params, locals: { shop } }) => {
  const { message } = await shop.ask({ message: shop.mail.byId(params['id'] ?? '') });
  if (!isLocal(env) || !message?.bodyHtml) return new Response('Not found', { status: 404 });
  return new Response(message.bodyHtml, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': MAIL_CSP },
  });
};
