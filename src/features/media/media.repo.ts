import { and, desc, eq, inArray, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { KeptPicture } from './keep-picture.ts';
import { PICTURES_A_PAGE, type MediaQuery, type Picture, type PictureUse } from './media.ts';

const MOST_USES = 20;
const LAST_LETTER = '\uffff';

type NewPicture = KeptPicture & Pick<Picture, 'id' | 'name' | 'size'> & { hash: string };

/** A store's pictures: their rows. Their bytes are in the bucket. */
export function mediaRepo(site: SiteDb) {
  const { media, productMedia, products, variants, categories, settings, pages, drafts } = site.rows;
  const fields = {
    id: media.id,
    name: media.name,
    alt: media.alt,
    width: media.width,
    height: media.height,
    widths: media.widths,
    size: media.size,
    createdAt: media.createdAt,
  };
  const byName = sql`${media.name} collate nocase`;
  const named = (start: string, after: MediaQuery['after']) =>
    and(
      sql`${byName} >= ${start} and ${byName} < ${start + LAST_LETTER}`,
      after ? sql`(${byName}, ${media.id}) > (${after.name}, ${after.id})` : undefined,
    );
  const olderThan = (after: MediaQuery['after']) =>
    after ? sql`(${media.createdAt}, ${media.id}) < (${after.createdAt}, ${after.id})` : undefined;
  const first = ([rows]: unknown[]) => (rows as Picture[])[0] ?? null;

  return {
    /** A page of the library, and one more to tell whether there is a next one: the newest first, or by name. */
    library({ name, after }: MediaQuery): Question<Picture[]> {
      const select = site.select(fields).from(media);
      const statement = name
        ? select.where(named(name, after)).orderBy(byName, media.id)
        : select.where(olderThan(after)).orderBy(desc(media.createdAt), desc(media.id));
      return { statements: [statement.limit(PICTURES_A_PAGE + 1)], answer: ([rows]) => rows as Picture[] };
    },

    byId(id: string): Question<Picture | null> {
      return { statements: [site.select(fields).from(media).where(eq(media.id, id)).limit(1)], answer: first };
    },

    /** The picture that was made from the very same file. */
    byHash(hash: string): Question<Picture | null> {
      return { statements: [site.select(fields).from(media).where(eq(media.hash, hash)).limit(1)], answer: first };
    },

    /** Pictures by id, for an editor that shows some. */
    byIds(ids: string[]): Question<Picture[]> {
      const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
      return {
        statements: [site.select(fields).from(media).where(inArray(media.id, wanted))],
        answer: ([rows]) => rows as Picture[],
      };
    },

    /** What shows a picture: at most twenty of each kind. */
    uses: (id: string): Question<PictureUse[]> => ({ statements: usesOf(id), answer: readUses }),

    /** @throws when a picture made from the same file is there already */
    async add(picture: NewPicture, now: number): Promise<void> {
      await site.write([site.insert('media', { ...picture, alt: '', createdAt: now })]);
    },

    /** Saves what a picture shows, in words. */
    async describe(id: string, alt: string): Promise<void> {
      await site.write([site.update('media', (row) => eq(row.id, id), { alt })]);
    },

    /**
     * Takes out a picture unless something shows it.
     * @returns what shows it; when that is nothing, it is gone, and its objects in the bucket are the caller's to remove
     */
    async remove(id: string): Promise<PictureUse[]> {
      const shown = usesOf(id).map((uses) => sql`exists ${uses}`);
      const unused = site.remove('media', (row) => and(eq(row.id, id), sql`not (${or(...shown)})`));
      return readUses(await site.write([...usesOf(id), unused]));
    },
  };

  function usesOf(id: string) {
    const shows = (table: typeof productMedia | typeof variants) =>
      site.select({ id: table.productId }).from(table).where(eq(table.mediaId, id)).limit(MOST_USES);
    return [
      site
        .select({ id: products.id, title: products.title, slug: products.slug })
        .from(products)
        .where(or(inArray(products.id, shows(productMedia)), inArray(products.id, shows(variants))))
        .limit(MOST_USES),
      site.select({ group: settings.id }).from(settings).where(names(settings.value, id)).limit(MOST_USES),
      site.select({ id: pages.id, title: pages.title }).from(pages).where(names(pages.bodyHtml, id)).limit(MOST_USES),
      site
        .select({ id: categories.id, title: categories.title })
        .from(categories)
        .where(eq(categories.mediaId, id))
        .limit(MOST_USES),
      site
        .select({ key: drafts.id, title: sql<string | null>`${drafts.value} ->> 'title'`.as('title') })
        .from(drafts)
        .where(names(drafts.value, id))
        .limit(MOST_USES),
    ];
  }
}

function readUses([inProducts, inSettings, inPages, inCategories, inDrafts]: unknown[]): PictureUse[] {
  const as = <K extends PictureUse['kind']>(kind: K, rows: unknown) =>
    (rows as Extract<PictureUse, { kind: K }>[]).map((use) => ({ ...use, kind }));
  return [
    ...as('product', inProducts),
    ...as('settings', inSettings),
    ...as('page', inPages),
    ...as('category', inCategories),
    ...as('draft', inDrafts),
  ];
}

/** Whether a document mentions a picture. */
const names = (text: SQLWrapper, id: string): SQL => sql`instr(${text}, ${id}) > 0`;
