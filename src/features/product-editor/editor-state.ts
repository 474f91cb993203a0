import { followOptions } from './follow-options.ts';
import { mergeForms, type Conflict } from './merge-forms.ts';
import { productFormShape } from './product-form-shape.ts';
import type { ProductForm } from './product-form.ts';
import { changedNames } from './told-form.ts';
import { formFromData, tidied } from './typed-form.ts';

/** What an editor shows: what is stored, or what was typed and refused. */
export type EditorState = {
  shown: ProductForm;
  /** What the form began with, as it is sent along. */
  base: string;
  /** What both changed and nobody chose from yet. */
  conflicts: Conflict[];
  /** Names of what others saved meanwhile and that was not touched here: it takes their value. */
  news: string[];
};

/** @param typed the form that was refused; null when none was sent */
export function editorState(stored: ProductForm, typed: FormData | null): EditorState {
  const sent = typed?.get('base');
  if (!typed || typeof sent !== 'string') return fresh(stored);
  const mine = formFromData(typed);
  const shown = { ...mine, variants: followOptions(mine.options, mine.variants) };
  const base = baseIn(sent);
  if (!base) return { ...fresh(stored), shown };
  const { conflicts } = mergeForms({ base, mine: tidied(shown), theirs: stored });
  const asked = new Set(conflicts.map(({ label }) => label));
  const news = changedNames(base, stored).filter((name) => !asked.has(name));
  return { shown, base: sent, conflicts, news };
}

const fresh = (stored: ProductForm): EditorState => ({
  shown: stored,
  base: JSON.stringify(stored),
  conflicts: [],
  news: [],
});

function baseIn(text: string): ProductForm | null {
  try {
    const read = productFormShape.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
