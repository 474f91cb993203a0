type PlainPage = {
  status: number;
  title: string;
  text: string;
  requestId: string;
  links?: { href: string; label: string; note: string }[];
  headers?: Record<string, string>;
};

/** A calm page that needs no store, no database and no stylesheet of a theme. */
export function plainPage({ status, title, text, requestId, links = [], headers }: PlainPage): Response {
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<link rel="icon" href="/plain.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain.css">
<main>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
${links.length ? `<ul>${links.map(item).join('')}</ul>` : ''}
<p><small>Request ${escape(requestId)}</small></p>
</main>
</html>`;
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

const item = (link: { href: string; label: string; note: string }) =>
  `<li><a href="${escape(link.href)}"><b>${escape(link.label)}</b><span>${escape(link.note)}</span></a></li>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!);
