import type { APIRoute } from 'astro';
import { mailColours, renderMessage } from '#features/mail/message.ts';
import { isChosenLetter } from '#features/mail/mail.settings.ts';
import { sampleLetter } from '#features/mail/sample-letter.ts';

/** Mail brings its styles along, which no page of ours may; it may do nothing else. */
const MAIL_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
/** Characters of a text that are shown; more is refused when it is saved. */
const MOST = 4000;

/** A letter with a sample order in it, in the words of the query: what is typed, saved or not. */
export const GET: APIRoute = async ({ params, url, locals }) => {
  const letter = params['letter'] ?? '';
  if (!isChosenLetter(letter)) return new Response('Not found', { status: 404 });
  const { admin, site, now } = locals;
  const { payments } = await admin.ask({ payments: admin.settings.document('payments') });
  const typed = (name: string) => (url.searchParams.get(name) ?? '').slice(0, MOST);
  const words = { subject: typed('subject'), title: typed('title'), says: typed('says') };
  const { name, email, legalName } = site.general;
  const store = { general: site.general, payments: payments.value };
  const parts = sampleLetter(letter, words, store, { origin: url.origin, now });
  const { html } = renderMessage(parts, { name, email, legalName, colours: mailColours(site.theme) });
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': MAIL_CSP,
      'X-Frame-Options': 'SAMEORIGIN',
    },
  });
};
