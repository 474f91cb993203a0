import { env } from 'cloudflare:workers';
import type { APIRoute } from 'astro';
import { takeNotification } from '#features/payments/take-notification.ts';

/** What payment providers say, from server to server. */
export const POST: APIRoute = ({ params, request, url, locals }) =>
  takeNotification({ provider: params['provider'] ?? '', request, url, locals, env });
