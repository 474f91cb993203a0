import { isClean, type Proof } from './proof.ts';
import { figures, proofTables, verdict, type ProofTable } from './proof-words.ts';

/** The proof as a page that stands by itself: what a run leaves as a file. */
export function proofPage(proof: Proof): string {
  const made = new Date(proof.madeAt).toISOString().slice(0, 16).replace('T', ' ');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Proof that no store sees another</title>
<style>${STYLE}</style>
<main>
<h1>No store sees another</h1>
<p class="${isClean(proof) ? 'clean' : 'unclean'}">${escape(verdict(proof))}</p>
<p>Made ${made} UTC.</p>
<dl>${figures(proof).map(figure).join('')}</dl>
${proofTables(proof).map(table).join('\n')}
</main>
</html>
`;
}

const figure = ([what, value]: [string, string]) => `<div><dt>${escape(what)}</dt><dd>${escape(value)}</dd></div>`;

const table = ({ title, says, columns, rows }: ProofTable): string => `<section>
<h2>${escape(title)}</h2>
<p>${escape(says)}</p>
<table>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody>
</table>
</section>`;

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d1f23; background: #fff; }
  main { max-width: 70rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  .clean, .unclean { padding: .75rem 1rem; border-radius: .5rem; font-weight: 600; }
  .clean { background: #e3f5e8; color: #14532d; }
  .unclean { background: #fde8e8; color: #7f1d1d; }
  dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1rem; }
  dt { font-size: .875rem; color: #5b616b; }
  dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
  section { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: .875rem; }
  th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #e4e6ea; }
  td { overflow-wrap: anywhere; }
`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
