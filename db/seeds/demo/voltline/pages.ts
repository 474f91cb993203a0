import type { PageSeed } from '../format-content.ts';
import { legalPages } from './legal-pages.ts';

export const pages: PageSeed[] = [
  {
    slug: 'about',
    title: 'About Voltline',
    summary: 'Eleven people, one bench, and a rule: what we have not measured we do not list.',
    bodyHtml: `<p>Voltline began in 2019 with a power meter and a bag of chargers that all claimed 65 watts. Four of nine reached it. We wrote down the figures, put them online, and people asked where they could buy the four.</p>
<p>Today eleven of us work in a hall beside Reno airport. A third of it is a warehouse, a third is the bench, and the rest is where we answer the phone.</p>
<h2>The rule</h2>
<p>Every figure on a product page comes from our own bench or says that it does not. If a number on this site is wrong, tell us: we refund you, fix the page and name you in the list of corrections, if you like.</p>
<h2>What we make, and what we only sell</h2>
<p>Products that carry our name are designed here and made in Taiwan and Portugal, by four factories we visit twice a year. We also sell things by others where we could not do better: speakers by Hollis &amp; Vane, cameras by Kestrel Optics, lamps by Lumen Works.</p>
<p>Read <a href="/pages/how-we-test">how we test</a>, or come and watch: the bench is open on the first Friday of the month, from 2 pm.</p>`,
    updatedOn: '2026-08-17',
  },
  {
    slug: 'how-we-test',
    title: 'How we test',
    summary: 'The instruments, the room, the number of samples, and what we do when a product fails.',
    bodyHtml: `<p>We buy the first samples ourselves, from the same shelf as everyone else, and test at least three of each. For our own products it is twelve.</p>
<h2>Power</h2>
<ul><li>Room at 25 °C, no moving air. Electronic load in steps of 5 W, six hours at the maximum.</li><li>Case temperature at five points and by thermal camera. We print the warmest.</li><li>Efficiency at the wall, at 10, 50 and 100% of the load.</li></ul>
<h2>Audio</h2>
<ul><li>Headphones on a head and torso simulator, five fits each, averaged.</li><li>Speakers in a furnished room of 20 m² and outdoors on a pole of four metres.</li></ul>
<h2>Screens, batteries, radio</h2>
<ul><li>Brightness in nine fields after 30 minutes, uniformity as the worst field.</li><li>Battery life at 200 cd/m² with calls, maps, video and reading in turn.</li><li>Wi-Fi in a three-storey house from 1962 with a chimney in the wrong place.</li></ul>
<h2>When something fails</h2>
<p>We send the report to the maker and wait for 30 days. If a new batch passes, we list it. If not, the report goes into the <a href="/products/bench-reports-2026">collection of the year</a> under its full name.</p>`,
    updatedOn: '2026-09-14',
  },
  {
    slug: 'how-much-power',
    title: 'How much power do I need?',
    summary: 'Look at the small print of your old charger, or use this table.',
    bodyHtml: `<p>A charger never pushes: your device takes what it needs. One that is too strong does no harm, and one that is too weak only takes longer.</p>
<table><thead><tr><th scope="col">Device</th><th scope="col">Takes</th><th scope="col">We suggest</th></tr></thead><tbody>
<tr><th scope="row">Phone</th><td>15–30 W</td><td><a href="/products/arc-45">Arc 45</a></td></tr>
<tr><th scope="row">Tablet, handheld console</th><td>18–40 W</td><td><a href="/products/arc-45">Arc 45</a></td></tr>
<tr><th scope="row">Laptop, 13 inches</th><td>30–67 W</td><td><a href="/products/arc-45">Arc 45</a>, or <a href="/products/arc-100">Arc 100</a> if you want to charge a phone too</td></tr>
<tr><th scope="row">Laptop, 14–16 inches</th><td>65–100 W</td><td><a href="/products/arc-100">Arc 100</a></td></tr>
<tr><th scope="row">Several at once</th><td>add them up</td><td><a href="/products/arc-100">Arc 100</a>, up to 100 W together</td></tr>
</tbody></table>
<h2>And the cable</h2>
<p>Above 60 W a USB-C cable needs a chip that says what it can carry. <a href="/products/braid-240">Braid 240</a> has one. If an old cable charges slowly, it is usually the cable.</p>`,
    updatedOn: '2026-06-01',
  },
  {
    slug: 'shipping',
    title: 'Shipping times and costs',
    summary: 'Free 2-day shipping in the US from $75. Orders before 3 pm Pacific leave the same day.',
    bodyHtml: `<p>Everything ships from Reno, Nevada. Orders placed by 3 pm Pacific on a working day leave that day; the confirmation says which day it is.</p>
<table><thead><tr><th scope="col">Where</th><th scope="col">How</th><th scope="col">Arrives</th><th scope="col">Costs</th></tr></thead><tbody>
<tr><th scope="row">United States</th><td>2-day</td><td>2 working days</td><td>$6.95, free from $75</td></tr>
<tr><th scope="row">United States</th><td>Overnight</td><td>next working day</td><td>$19.95</td></tr>
<tr><th scope="row">United States</th><td>Ground, over 20 kg</td><td>3–6 working days</td><td>$24.90</td></tr>
<tr><th scope="row">Canada, Mexico</th><td>Ground</td><td>4–7 working days</td><td>$14.95, free from $200</td></tr>
<tr><th scope="row">Canada, Mexico</th><td>Air</td><td>2–3 working days</td><td>$29.90</td></tr>
<tr><th scope="row">Everywhere else</th><td>International air</td><td>5–9 working days</td><td>$39.00</td></tr>
</tbody></table>
<h2>Sales tax and duties</h2>
<p>Our prices are before sales tax. At checkout we add the tax of your state, if we are registered there. Outside the US, import duties are paid on delivery; your carrier tells you how much.</p>
<h2>Power banks and other batteries</h2>
<p>Batteries over 100 Wh do not fly, and we sell none. Smaller ones go by air inside the US; to other countries they travel with the device they belong to.</p>
<h2>Where is my order?</h2>
<p>The link in your confirmation opens the order page with the tracking number. If it has not moved for three working days, call us at <a href="tel:+17755550142">(775) 555-0142</a>; we send a new parcel and look for the old one ourselves.</p>`,
    updatedOn: '2026-10-05',
  },
  {
    slug: 'returns',
    title: 'Returns within 60 days',
    summary: 'Used or not, with or without a reason. The label is in the box.',
    bodyHtml: `<p>Try it. If it is not what you need, send it back within 60 days of delivery. A prepaid label lies in every box we ship inside the US.</p>
<ol><li>Put everything back into a box; it need not be ours.</li><li>Stick the label on, hand it to the carrier, keep the receipt.</li><li>We check it within two working days of arrival and refund the full price, with tax, to the account it came from.</li></ol>
<h2>From other countries</h2>
<p>Write to <a href="mailto:help@voltline.example">help@voltline.example</a> and we send a label for your country. We pay for it when the product is faulty or not as described; otherwise it costs what the carrier charges us.</p>
<h2>What we cannot take back</h2>
<ul><li>Downloads, once you have opened the link.</li><li>Ear tips that were worn. The earbuds themselves are fine.</li></ul>
<h2>Exchange</h2>
<p>The wrong plug or colour? Tell us the order number. We ship the right one at once, and you have two weeks to send the other.</p>`,
    updatedOn: '2026-10-05',
  },
  {
    slug: 'warranty',
    title: 'Warranty and repair',
    summary: 'Three years on everything, ten on what has no electronics. Replaced within five days.',
    bodyHtml: `<p>Each product page states its warranty: three years at least, five for drives, displays and routers, ten for stands, bags and speakers.</p>
<p>If something fails, write the order number and one sentence to <a href="mailto:help@voltline.example">help@voltline.example</a>. A replacement leaves within one working day and is with you within five. We do not wait for the old one to come back.</p>
<h2>After the warranty</h2>
<p>We keep spare parts for ten years after the last product was sold: cushions, batteries, feet, switches, screens. They cost what is written on the product page, and come with the tool and the instructions.</p>
<h2>Recycling</h2>
<p>Send us any charger, cable or power bank, of any maker, with the same prepaid label. What works goes to a school in Sparks, Nevada, the rest to a smelter in Quebec whose certificate hangs on our wall.</p>`,
    updatedOn: '2026-04-06',
  },
  {
    slug: 'contact',
    title: 'Contact',
    summary: 'A person who knows the products answers the phone, Monday to Friday, 8 am to 5 pm Pacific.',
    bodyHtml: `<p>Telephone <a href="tel:+17755550142">(775) 555-0142</a>, Monday to Friday, 8 am to 5 pm Pacific. No menu, usually no queue.</p>
<p>E-mail <a href="mailto:help@voltline.example">help@voltline.example</a>. We answer within one working day. Please give the order number if you have one.</p>
<h2>Address</h2>
<address>Voltline Supply Co.<br>1180 Terminal Way<br>Reno, NV 89502<br>United States</address>
<p>You can collect an order here if you tell us before you come. The bench is open on the first Friday of the month, from 2 to 5 pm.</p>`,
    updatedOn: '2026-02-23',
  },
  ...legalPages,
];
