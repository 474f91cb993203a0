import type { PageSeed } from '../format-content.ts';

export const legalPages: PageSeed[] = [
  {
    slug: 'imprint',
    title: 'Imprint',
    summary: 'Information under § 5 DDG.',
    bodyHtml: `<address>Maren Ode GmbH<br>Torstraße 140<br>10119 Berlin<br>Germany</address>
<p>Represented by its managing director, Maren Ode.</p>
<p>Telephone <a href="tel:+493023125014">+49 30 23125 014</a><br>E-mail <a href="mailto:hello@maren-ode.example">hello@maren-ode.example</a></p>
<p>Commercial register: Amtsgericht Charlottenburg, HRB 000000 B<br>VAT identification number: DE000000000</p>
<p>Responsible for the content: Maren Ode, address as above.</p>
<p>We neither take part in dispute resolution before a consumer arbitration board nor are we obliged to. Talk to us first; it has always worked.</p>`,
    updatedOn: '2026-02-23',
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    summary: 'What we store, on what legal basis, for how long, and what you can ask of us.',
    bodyHtml: `<p>The controller is Maren Ode GmbH, Torstraße 140, 10119 Berlin, <a href="mailto:hello@maren-ode.example">hello@maren-ode.example</a>.</p>
<h2>Visiting the site</h2>
<p>Our server writes a log line for each request, without your IP address, and deletes it after 14 days (Art. 6 (1) f GDPR: we need it to find faults). We load nothing from third parties and set no cookies for statistics or advertising, which is why no banner greets you.</p>
<h2>Your bag</h2>
<p>One cookie remembers what you have put into your bag. It is technically necessary (§ 25 (2) TDDDG) and is deleted after 90 days without a visit.</p>
<h2>Ordering</h2>
<p>Name, address and e-mail are needed for the contract (Art. 6 (1) b GDPR). The carrier receives the address, the payment provider what it needs to collect the money. Invoices are kept for eight years, because tax law says so.</p>
<h2>Your rights</h2>
<ul><li>Access, correction, deletion, restriction, and your data in a common format.</li><li>Objection to processing that rests on our interest.</li><li>Complaint to a supervisory authority, in Berlin the Berlin Commissioner for Data Protection.</li></ul>`,
    updatedOn: '2026-05-04',
  },
  {
    slug: 'terms',
    title: 'Terms',
    summary: 'Contract, prices, payment, delivery, warranty.',
    bodyHtml: `<h2>1. Scope</h2>
<p>These terms apply to all orders in this shop between you and Maren Ode GmbH, Torstraße 140, 10119 Berlin. The contract can be made in English or German; we store its text and send it to you by e-mail.</p>
<h2>2. Contract</h2>
<p>What the shop shows is not yet an offer in the legal sense. With “Place order” you make a binding offer; we accept it with the confirmation of dispatch, within three days at the latest. With a bank transfer we accept it with the payment instructions.</p>
<h2>3. Prices and delivery</h2>
<p>Prices are in euros and contain VAT. The cost of delivery is shown before you order. Delivery times are on the page <a href="/pages/shipping">Delivery</a>.</p>
<h2>4. Payment</h2>
<p>By the methods offered at checkout. With a bank transfer the amount is due within seven days; until then the pieces are put aside for you.</p>
<h2>5. Title</h2>
<p>The goods remain ours until they are paid for.</p>
<h2>6. Withdrawal and returns</h2>
<p>Your right of withdrawal and our longer return period are described under <a href="/pages/returns">Returns and withdrawal</a>.</p>
<h2>7. Defects</h2>
<p>The statutory rights apply: two years. Our <a href="/pages/repairs">repairs</a> go beyond them and do not limit them.</p>
<h2>8. Law</h2>
<p>German law applies. Protective rules of the country you live in remain in force.</p>`,
    updatedOn: '2026-05-04',
  },
];
