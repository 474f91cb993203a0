import type { PageSeed } from '../format-content.ts';

export const legalPages: PageSeed[] = [
  {
    slug: 'privacy',
    title: 'Privacy',
    summary: 'What we store, why, for how long, and how to have it deleted.',
    bodyHtml: `<p>Voltline Supply Co., 1180 Terminal Way, Reno, NV 89502, is responsible for what is described here. Questions go to <a href="mailto:help@voltline.example">help@voltline.example</a>.</p>
<h2>When you look around</h2>
<p>We set no cookie for advertising and load nothing from other companies. Our server keeps a log line for each request, without your IP address, for 14 days, to find faults.</p>
<h2>When you put something into the cart</h2>
<p>One cookie keeps your cart, so that it is still there tomorrow. It is deleted after 90 days without a visit.</p>
<h2>When you order</h2>
<ul><li>Name, address, e-mail and, if you give it, telephone: to deliver and to answer. The carrier receives the address.</li><li>What you bought and paid: for as long as tax law asks, seven years.</li><li>Card numbers never reach us; payment happens with the payment provider.</li></ul>
<h2>Your rights</h2>
<p>Ask us what we hold about you, have it corrected, or have it deleted where no law makes us keep it. Wherever you live, we answer within 30 days. We sell no personal data and never have.</p>`,
    updatedOn: '2026-05-04',
  },
  {
    slug: 'terms',
    title: 'Terms of sale',
    summary: 'Who sells, when a contract is made, what it costs, and which law applies.',
    bodyHtml: `<h2>1. Who sells</h2>
<p>Voltline Supply Co., a Nevada corporation, 1180 Terminal Way, Reno, NV 89502.</p>
<h2>2. Order and contract</h2>
<p>Your order is an offer. The contract is made when we confirm that the parcel has left. If a price on the site was plainly wrong, we tell you before anything is charged, and you decide.</p>
<h2>3. Prices and tax</h2>
<p>Prices are in US dollars before sales tax. The checkout shows tax and shipping before you place the order, and how the total is made.</p>
<h2>4. Payment</h2>
<p>By the methods shown at checkout. With a bank transfer we hold your items for seven days.</p>
<h2>5. Delivery and risk</h2>
<p>We deliver to the address you give. Until the parcel is in your hands, loss and damage are ours.</p>
<h2>6. Returns and warranty</h2>
<p>As described under <a href="/pages/returns">Returns</a> and <a href="/pages/warranty">Warranty and repair</a>. Rights that the law gives you remain untouched.</p>
<h2>7. Liability</h2>
<p>We are liable without limit for injury and for intent, otherwise up to the price of what you bought.</p>
<h2>8. Law</h2>
<p>The law of Nevada applies. If a part of these terms is void, the rest stands.</p>`,
    updatedOn: '2026-05-04',
  },
];
