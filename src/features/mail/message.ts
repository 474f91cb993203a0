import type { ThemeSettings } from '#features/theme/theme.ts';
import { html, type Html } from '#lib/html.ts';
import type { RenderedMessage } from './mail.repo.ts';

/** What of a store its e-mails show. */
export type MailStore = {
  name: string;
  email: string;
  legalName: string;
  /** `#rrggbb` each: the button and what stands on it. */
  colours: { action: string; onAction: string };
};

/** Mail programs know six-digit colours only. */
export function mailColours({ colours: { light } }: ThemeSettings): MailStore['colours'] {
  const { action, onAction } = light;
  const known = [action, onAction].every((colour) => /^#[0-9a-f]{6}$/.test(colour));
  return known ? { action, onAction } : { action: '#16181b', onAction: '#ffffff' };
}

/** An e-mail as its parts; the look is the same for all. Amounts are texts already. */
export type MailParts = {
  subject: string;
  title: string;
  /** One paragraph each. */
  says: string[];
  /** Lines that are to be read exactly: a bank account, a reference. */
  facts?: string[];
  rows?: { label: string; detail: string; amount: string }[];
  /** `includes` says what is in it already: tax, a line each. */
  total?: { label: string; amount: string; includes?: string[] };
  button?: { label: string; url: string };
};

/** The message as HTML, laid out for mail programs, and as text. */
export function renderMessage(parts: MailParts, store: MailStore): RenderedMessage {
  return { subject: parts.subject, html: asHtml(parts, store).text, text: asText(parts, store) };
}

function asHtml({ subject, title, says, facts = [], rows = [], total, button }: MailParts, store: MailStore): Html {
  const { action, onAction } = store.colours;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;background:#f4f4f5;color:#16181b;font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif"
      >
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td align="center" style="padding:32px 16px">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:560px;background:#ffffff;border-radius:8px"
              >
                <tr>
                  <td style="padding:32px">
                    <p style="margin:0 0 24px;font-weight:700">${store.name}</p>
                    <h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${title}</h1>
                    ${says.map((text) => html`<p style="margin:0 0 16px">${text}</p>`)}
                    ${facts.length > 0 ? html`<p style="margin:0 0 16px;padding:16px;background:#f4f4f5;border-radius:6px">${facts.map((fact) => html`${fact}<br />`)}</p>` : ''}
                    ${rows.length > 0 ? table(rows, total) : ''}
                    ${button ? html`<p style="margin:24px 0 0"><a href="${button.url}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${action};color:${onAction};font-weight:600;text-decoration:none">${button.label}</a></p>` : ''}
                  </td>
                </tr>
              </table>
              <p style="margin:16px 0 0;color:#656b73;font-size:13px">
                ${store.legalName || store.name} · ${store.email}
              </p>
            </td>
          </tr>
        </table>
      </body>
    </html>`;
}

function table(rows: NonNullable<MailParts['rows']>, total: MailParts['total']): Html {
  const cell = 'padding:8px 0;border-top:1px solid #dcdfe2;vertical-align:top';
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
    ${rows.map(
      ({ label, detail, amount }) =>
        html`<tr>
          <td style="${cell}">${label}<br /><span style="color:#656b73;font-size:13px">${detail}</span></td>
          <td align="right" style="${cell};white-space:nowrap">${amount}</td>
        </tr>`,
    )}
    ${
      total
        ? html`<tr>
            <td style="${cell};font-weight:700">
              ${total.label}${(total.includes ?? []).map((line) => html`<br /><span style="color:#656b73;font-size:13px;font-weight:400">${line}</span>`)}
            </td>
            <td align="right" style="${cell};font-weight:700;white-space:nowrap">${total.amount}</td>
          </tr>`
        : ''
    }
  </table>`;
}

function asText({ title, says, facts = [], rows = [], total, button }: MailParts, store: MailStore): string {
  const blocks = [
    title,
    ...says,
    facts.join('\n'),
    rows.map(({ label, detail, amount }) => `${label} (${detail}): ${amount}`).join('\n'),
    total ? [`${total.label}: ${total.amount}`, ...(total.includes ?? [])].join('\n') : '',
    button ? `${button.label}: ${button.url}` : '',
    `${store.legalName || store.name}\n${store.email}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
