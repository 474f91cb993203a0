/** Something a Combobox can hold. */
export type Option = {
  value: string;
  label: string;
  /** Said beside it in the list, like how many products it has. */
  note?: string;
  /** Put there by a rule: it shows a lock and cannot be taken off here. */
  locked?: boolean;
};

const MOST_SHOWN = 50;

/** The options whose label has every word that was typed, those that begin with it first; without the chosen ones. */
export function matching(options: readonly Option[], typed: string, chosen: readonly Option[]): Option[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const taken = new Set(chosen.map(({ value }) => value));
  const fits = options.filter(
    ({ value, label }) => !taken.has(value) && words.every((word) => folded(label).includes(word)),
  );
  const starts = ({ label }: Option) => Number(folded(label).startsWith(words[0] ?? ''));
  return fits.toSorted((a, b) => starts(b) - starts(a)).slice(0, MOST_SHOWN);
}

/** What was typed as a new option, unless there is one of that name. */
export function created(typed: string, options: readonly Option[], chosen: readonly Option[]): Option | null {
  const name = tidy(typed);
  const isThere = [...options, ...chosen].some(({ label }) => folded(label) === folded(name));
  return name === '' || isThere ? null : { value: name, label: name };
}

/** Each label between commas as an option that is its own value, once. */
export const optionsIn = (text: string): Option[] =>
  [...new Set(text.split(',').map(tidy).filter(Boolean))].map((label) => ({ value: label, label }));

const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
