import type { ProductCard } from '#features/catalog/card.ts';
import type { ProductSource } from './product-source.ts';

/** From this many pieces on a card says "in stock" without a number. */
const plenty = 10;

/** What listings show of a product. The price is the lowest; a former price is that variant's own. */
export function cardOf(source: ProductSource): ProductCard {
  const { variants, options } = source;
  const cheapest = variants.toSorted((a, b) => a.price - b.price)[0];
  const price = cheapest?.price ?? 0;
  const [only, second] = variants;
  return {
    productId: source.id,
    slug: source.slug,
    title: source.title,
    summary: source.summary,
    vendor: source.vendor,
    price,
    priceVaries: variants.some((variant) => variant.price !== price),
    compareAt: cheapest?.compareAt && cheapest.compareAt > price ? cheapest.compareAt : null,
    stock: stockOf(source),
    picture: source.pictures[0] ?? null,
    plate: source.plate,
    swatches: (options.find(({ values }) => values.some(({ swatch }) => swatch))?.values ?? []).map(
      ({ label, swatch }) => ({ label, swatch: swatch ?? null }),
    ),
    facts: factsOf(source),
    onlyVariantId: only && !second ? only.id : null,
  };
}

/** True when the variant can be bought now; what is not counted never runs out. */
export const isAvailable = ({ tracked, available }: ProductSource['variants'][number]): boolean =>
  !tracked || available > 0;

function stockOf(source: ProductSource): ProductCard['stock'] {
  if (source.variants.some(({ tracked }) => !tracked)) return { state: 'in', left: null };
  const left = source.variants.reduce((total, { available }) => total + available, 0);
  if (left === 0) return { state: 'out', left: 0 };
  return left < plenty ? { state: 'low', left } : { state: 'in', left: null };
}

function factsOf({ branch, specs }: ProductSource): ProductCard['facts'] {
  const keys = branch.find(({ cardFacts }) => cardFacts.length)?.cardFacts ?? [];
  return keys.slice(0, 3).flatMap((key) => {
    const spec = specs.find((candidate) => candidate.key === key);
    return spec ? [{ label: spec.label, value: spec.value }] : [];
  });
}
