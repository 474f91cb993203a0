import { isLocal } from '#lib/local.ts';

/** An e-mail on its way out. The id is the same at every attempt. */
export type OutgoingMail = {
  id: string;
  from: string;
  replyTo: string;
  to: string;
  subject: string;
  html: string;
  text: string;
};

/** Hands an e-mail to whoever delivers it. @throws when it was not taken; it is then tried again later */
export type MailSender = (mail: OutgoingMail) => Promise<void>;

export type MailEnv = {
  APP_ENV?: string;
  APP_SECRET?: string;
  MAIL_API_URL?: string;
  MAIL_API_KEY?: string;
  MAIL_FROM?: string;
};

/** How long, in milliseconds, the mail service may take to answer. */
const PATIENCE = 10_000;

/**
 * Local development keeps mail where it can be read, at /_dev/mail. Elsewhere it goes to the HTTP API that MAIL_API_URL
 * names, in the form that Resend and services like it take.
 */
export function senderFor(env: MailEnv): MailSender {
  if (isLocal(env)) return async () => undefined;
  const { MAIL_API_URL: url, MAIL_API_KEY: key } = env;
  if (!url || !key) return () => Promise.reject(new Error('MAIL_API_URL and MAIL_API_KEY are not set.'));
  return (mail) => post(url, key, mail);
}

/** Who mail is from: a name before the address that mail of this deployment comes from. Answers go to the store's own. */
export function senderAddress({ MAIL_FROM }: MailEnv, { name, email }: { name: string; email: string }): string {
  const from = MAIL_FROM ?? email;
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  const quoted = name
    .replaceAll(/[\p{C}"\\<>]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return quoted ? `"${quoted}" <${address}>` : address;
}

async function post(url: string, key: string, { id, replyTo, ...mail }: OutgoingMail): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    // The same key at every attempt: the service sends one message however often it is asked to.
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'Idempotency-Key': id },
    body: JSON.stringify({ ...mail, reply_to: replyTo }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok)
    throw new Error(`The mail service answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
}
