import { MOST_OPTIONS, type OptionForm, type VariantForm } from './product-form.ts';

type Parts = { options: readonly OptionForm[]; variants: readonly VariantForm[] };
type Ordered = { options: OptionForm[]; variants: VariantForm[] };

/** The options with one of them at another place. Variants follow: in what they are called, and in their order. */
export function withOptionMoved({ options, variants }: Parts, from: number, to: number): Ordered {
  const places = moved(
    options.map((_, i) => i),
    from,
    to,
  );
  const rows = variants.map((row): VariantForm => {
    const [first = '', second = '', third = ''] = places.map((place) => row.values[place] ?? '');
    return { ...row, values: [first, second, third] };
  });
  return inOrder({ options: moved(options, from, to), variants: rows });
}

/** The options with a value of one of them at another place, and variants in that order. */
export const withValueMoved = ({ options, variants }: Parts, at: number, from: number, to: number): Ordered =>
  inOrder({
    options: options.map((option, i) => (i === at ? { ...option, values: moved(option.values, from, to) } : option)),
    variants,
  });

function inOrder({ options, variants }: Parts): Ordered {
  const place = ({ values }: VariantForm) =>
    Array.from({ length: MOST_OPTIONS }, (_, i) => options[i]?.values.indexOf(values[i] ?? '') ?? 0);
  const compare = (a: number[], b: number[]) => a.map((value, i) => value - b[i]!).find((step) => step !== 0) ?? 0;
  return { options: [...options], variants: variants.toSorted((a, b) => compare(place(a), place(b))) };
}

/** A list with one entry at another place; as it is where there is no such place. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  if (!(from in list) || !(to in list)) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}
