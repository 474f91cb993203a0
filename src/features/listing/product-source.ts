/** What the catalogue knows of a product, as far as finding it goes. Money in minor units, times in epoch milliseconds. */
export type ProductSource = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  descriptionHtml: string;
  details: { title: string; html: string }[];
  kind: 'physical' | 'digital';
  status: 'draft' | 'active' | 'archived';
  vendor: string;
  productType: string;
  plate: number;
  rank: number;
  publishedAt: number | null;
  createdAt: number;
  updatedAt: number;
  options: { name: string; values: { label: string; swatch?: string }[] }[];
  variants: {
    id: string;
    options: [string, string, string];
    sku: string | null;
    barcode: string | null;
    price: number;
    compareAt: number | null;
    tracked: boolean;
    available: number;
  }[];
  pictures: { mediaId: string; alt: string; width: number; height: number; widths: number[] }[];
  tags: string[];
  specs: { key: string; label: string; value: string }[];
  /** Its category and that one's ancestors, the category itself first. */
  branch: { id: string; title: string; cardFacts: string[] }[];
  /** The collections it is in and its place in each one's own order. */
  collections: { id: string; position: number }[];
};
