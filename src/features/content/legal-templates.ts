import { countryName } from '#features/address/countries.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { html, type Html } from '#lib/html.ts';
import type { LegalRole } from './legal.ts';

export type LegalTemplate = { title: string; summary: string; bodyHtml: string };
type Writer = (store: Store) => { title: string; summary: string; body: Html };
type Store = { name: string; address: string; email: Html };

/**
 * A page to begin with, in plain words and with the store's own name and address. What only the merchant knows stands in
 * square brackets; no lawyer has read it.
 */
export function legalTemplate(role: LegalRole, general: GeneralSettings): LegalTemplate {
  const { legalName, name, email, address } = general;
  const place = address && [address.street, `${address.postcode} ${address.city}`.trim(), address.region];
  const where = [...(place ?? []), address && countryName(address.country, 'en')].filter(Boolean).join(', ');
  const { body, ...page } = templates[role]({
    name: legalName || name,
    address: where || '[your address]',
    email: html`<a href="mailto:${email}">${email}</a>`,
  });
  return { ...page, bodyHtml: body.text };
}

const templates: Record<LegalRole, Writer> = {
  terms: ({ name, address, email }) => ({
    title: 'Terms of sale',
    summary: 'Who sells, when a contract is made, what it costs, and which law applies.',
    body: html`<h2>Who sells</h2>
      <p>${name}, ${address}. Write to ${email}.</p>
      <h2>Order and contract</h2>
      <p>Your order is an offer. The contract is made when we confirm it by e-mail.</p>
      <h2>Prices and payment</h2>
      <p>The checkout shows every part of the price before you order. You pay in one of the ways shown there.</p>
      <h2>Delivery</h2>
      <p>We deliver to the address you give. [Where to, and how long it takes.]</p>
      <h2>Returns and warranty</h2>
      <p>[How things come back, and what you promise.] Rights that the law gives you remain untouched.</p>
      <h2>Law</h2>
      <p>The law of [your country] applies.</p>`,
  }),
  privacy: ({ name, address, email }) => ({
    title: 'Privacy',
    summary: 'What we store, why, for how long, and how to have it deleted.',
    body: html`<p>${name}, ${address}, is responsible for what is described here. Write to ${email}.</p>
      <h2>When you look around</h2>
      <p>We set no cookie for advertising. [What else is loaded from others.]</p>
      <h2>When you put something into the cart</h2>
      <p>One cookie keeps your cart, so that it is still there tomorrow.</p>
      <h2>When you order</h2>
      <p>
        Your name, address and e-mail, to deliver and to answer; what you bought and paid, for [how many] years, as tax
        law asks. The carrier receives the address. Card numbers never reach us.
      </p>
      <h2>Your rights</h2>
      <p>Ask us what we hold about you, have it corrected, or have it deleted where no law makes us keep it.</p>`,
  }),
  returns: ({ address, email }) => ({
    title: 'Returns',
    summary: 'How to send something back.',
    body: html`<p>You have [14] days from delivery to change your mind.</p>
      <h2>How it works</h2>
      <ol>
        <li>Write to ${email} with the number of your order.</li>
        <li>Send it to ${address}. [Who pays for that.]</li>
        <li>We give back what you paid within 14 days of its arrival, the way you paid it.</li>
      </ol>
      <h2>What cannot come back</h2>
      <p>[Things made for one person, opened food, and the like.]</p>`,
  }),
  imprint: ({ name, address, email }) => ({
    title: 'Imprint',
    summary: 'Who is behind this store.',
    body: html`<p>${name}<br />${address}</p>
      <p>E-mail: ${email}<br />Telephone: [your number]</p>
      <p>Represented by [a name]. Registered at [court and number]. VAT number [number].</p>`,
  }),
};
