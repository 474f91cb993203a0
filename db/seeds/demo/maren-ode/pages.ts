import type { PageSeed } from '../format-content.ts';
import { legalPages } from './legal-pages.ts';
import { storyPages } from './story-pages.ts';

export const pages: PageSeed[] = [
  {
    slug: 'about',
    title: 'About Maren Ode',
    summary: 'A studio of five in Berlin and nine workshops that we know by first name.',
    bodyHtml: `<p>Maren Ode cut patterns for other people’s labels for eleven years. In 2017 she made a coat for herself, and then one for everybody who asked where it came from. There were sixty-two of them.</p>
<p>There still are: sixty-two Aske coats a year is what Teresa’s table in Porto can do without hurrying. Everything else we sell follows from that. We find someone who does one thing well, ask how many they can make, and sell that many.</p>
<h2>The people</h2>
<ul><li>Rui Carvalho, Porto: knitwear, on a frame from 1964.</li><li>Teresa Lopes, Porto: coats and trousers.</li><li>Confecções Vale, Guimarães, and Malhas do Cávado, Barcelos: shirts, dresses, jersey.</li><li>Taller Morales, Ubrique: leather.</li><li>Mill at Yarrow, Selkirk: scarves.</li><li>Officina Cadore, Cadore: eyewear.</li><li>Anke Thiele, Lindow: ceramics.</li><li>Werkstatt Adler, Pforzheim: silver.</li></ul>
<p>In Berlin are Maren, Jonas, Elif, Pauline and Tomasz. You can visit us on Torstraße from Wednesday to Saturday, noon to six.</p>`,
    updatedOn: '2026-08-24',
  },
  {
    slug: 'shipping',
    title: 'Delivery',
    summary: 'Free in Germany from €120. To all countries of the EU where we are registered for VAT.',
    bodyHtml: `<p>We pack on Torstraße and hand parcels over at four in the afternoon, Monday to Friday. What is ordered by noon leaves the same day.</p>
<table><thead><tr><th scope="col">Where</th><th scope="col">How</th><th scope="col">Arrives</th><th scope="col">Costs</th></tr></thead><tbody>
<tr><th scope="row">Germany</th><td>Standard</td><td>2–3 working days</td><td>€4.90, free from €120</td></tr>
<tr><th scope="row">Germany</th><td>Express</td><td>next working day</td><td>€12.90</td></tr>
<tr><th scope="row">Austria, Belgium, Czechia, Denmark, France, Luxembourg, Netherlands, Poland</th><td>Standard</td><td>3–5 working days</td><td>€9.90, free from €200</td></tr>
<tr><th scope="row">Finland, Ireland, Italy, Portugal, Spain, Sweden</th><td>Standard</td><td>4–7 working days</td><td>€14.90, free from €300</td></tr>
</tbody></table>
<h2>Tax</h2>
<p>Our prices contain the VAT of the country we deliver to. They are the same everywhere; what differs is how much of them is tax. The checkout shows it.</p>
<h2>Packaging</h2>
<p>Cardboard, paper and string. Coats travel in a cotton bag, which is also what they like to live in.</p>
<h2>Collecting</h2>
<p>Write to <a href="mailto:hello@maren-ode.example">hello@maren-ode.example</a> after you have ordered and collect it on Torstraße. We refund the delivery.</p>`,
    updatedOn: '2026-10-05',
  },
  {
    slug: 'returns',
    title: 'Returns and withdrawal',
    summary: 'Thirty days to try it on at home, in better light than ours.',
    bodyHtml: `<p>Try it on, walk up and down, sleep over it. If it is not right, send it back within thirty days of receiving it. The law gives you fourteen; we find that too short for a coat.</p>
<ol><li>Write to <a href="mailto:hello@maren-ode.example">hello@maren-ode.example</a> with the order number. We send a label; inside Germany it is free, from elsewhere it costs €6, which we take off the refund.</li><li>Put the piece into the box it came in.</li><li>We refund within five days of its arrival, by the way you paid, including the cost of standard delivery if everything came back.</li></ol>
<h2>Right of withdrawal</h2>
<p>You may withdraw from the contract within fourteen days of receiving the goods, without giving a reason. A clear statement by letter or e-mail to Maren Ode GmbH, Torstraße 140, 10119 Berlin is enough. It is in time if you send it before the period ends.</p>
<h2>What cannot come back</h2>
<ul><li>Earrings whose seal is broken.</li><li>Patterns, once you have opened the file; the checkout asks you to agree to that.</li><li>What was made or altered for you.</li></ul>`,
    updatedOn: '2026-10-05',
  },
  {
    slug: 'size-guide',
    title: 'Size guide',
    summary: 'Body measurements in centimetres, and how to take them.',
    bodyHtml: `<p>Measure over what you would wear underneath, with the tape flat and not tight. Each product page gives the measurements of the piece itself.</p>
<table><thead><tr><th scope="col">Size</th><th scope="col">Trousers</th><th scope="col">Chest</th><th scope="col">Waist</th><th scope="col">Hips</th></tr></thead><tbody>
<tr><th scope="row">XS</th><td>34</td><td>80–84</td><td>62–66</td><td>87–91</td></tr>
<tr><th scope="row">S</th><td>36</td><td>84–88</td><td>66–70</td><td>91–95</td></tr>
<tr><th scope="row">M</th><td>38–40</td><td>88–96</td><td>70–78</td><td>95–103</td></tr>
<tr><th scope="row">L</th><td>42</td><td>96–102</td><td>78–84</td><td>103–108</td></tr>
<tr><th scope="row">XL</th><td>44</td><td>102–108</td><td>84–90</td><td>108–113</td></tr>
</tbody></table>
<h2>Between two sizes</h2>
<p>Knitwear and coats: take the smaller. Shirts and trousers: take the larger. Or write to us with the measurements of something that fits; Elif answers within a day.</p>`,
    updatedOn: '2026-04-20',
  },
  {
    slug: 'repairs',
    title: 'Repairs, free for life',
    summary: 'You pay the post to us. We pay for the work and the way back.',
    bodyHtml: `<p>Everything we sell is repaired for as long as you wear it, whoever you bought or inherited it from.</p>
<ol><li>Wash it. Really.</li><li>Put in a note that says what is wrong and where to send it back.</li><li>Send it to Maren Ode, Repairs, Torstraße 140, 10119 Berlin.</li></ol>
<p>Small things, buttons, seams, pulled threads, are done in Berlin within two weeks. What has to go to its workshop takes four to six.</p>
<h2>What we can do</h2>
<ul><li>Knitwear: holes, cuffs, elbows, in the same yarn. We keep two kilograms of every colour for ten years.</li><li>Leather: edges, straps, clasps.</li><li>Umbrellas: ribs and tips, while you wait.</li><li>Shorten and let down, once, without charge.</li></ul>
<p>What cannot be saved we buy back as material, for a tenth of its price, and it goes into the <a href="/products/knitted-wraps">wraps</a>.</p>`,
    updatedOn: '2026-06-15',
  },
  {
    slug: 'contact',
    title: 'Write to us',
    summary: 'Elif and Tomasz answer, on working days within one day.',
    bodyHtml: `<p><a href="mailto:hello@maren-ode.example">hello@maren-ode.example</a>, in German, English, Polish or Turkish.</p>
<p>By telephone from Tuesday to Friday, ten to four: <a href="tel:+493023125014">+49 30 23125 014</a>.</p>
<h2>The studio</h2>
<address>Maren Ode<br>Torstraße 140<br>10119 Berlin<br>Germany</address>
<p>Open from Wednesday to Saturday, noon to six. Through the gate, second courtyard, ground floor left; there is a bell.</p>`,
    updatedOn: '2026-02-23',
  },
  ...storyPages,
  ...legalPages,
];
