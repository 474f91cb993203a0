import { asItIs, html, type Html } from '#lib/html.ts';

/** Structured data for search engines. `<` is escaped, so no text of a store can end the script element. */
export const jsonLd = (data: Record<string, unknown>): Html =>
  html`<script type="application/ld+json">
    ${asItIs(JSON.stringify(data).replaceAll('<', '\\u003c'))}
  </script>`;
