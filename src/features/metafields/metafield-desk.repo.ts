import { eq } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import type { Definition } from './definition.ts';

const MOST_DEFINITIONS = 100;

/** The fields that a store adds to its products. */
export function metafieldDeskRepo(site: SiteDb) {
  const { metafieldDefinitions } = site.rows;
  return {
    all(): Question<Definition[]> {
      const { id, namespace, key, label, type, position } = metafieldDefinitions;
      return {
        statements: [
          site.select({ id, namespace, key, label, type, position }).from(metafieldDefinitions).limit(MOST_DEFINITIONS),
        ],
        answer: ([rows]) => (rows as Definition[]).toSorted((a, b) => a.position - b.position),
      };
    },

    /** @returns whether its name was free */
    async add(definition: Definition): Promise<boolean> {
      try {
        await site.write([site.insert('metafieldDefinitions', definition)]);
        return true;
      } catch (error) {
        if (brokenConstraint(error)?.includes('metafield_definitions.key')) return false;
        throw error;
      }
    },

    /** Gives a field another name; what products have in it stays. */
    async rename(wanted: string, label: string): Promise<void> {
      await site.write([site.update('metafieldDefinitions', (row) => eq(row.id, wanted), { label })]);
    },

    /** Takes a field away from all products, for good. */
    async remove(wanted: string): Promise<void> {
      await site.write([
        site.remove('productMetafields', (row) => eq(row.definitionId, wanted)),
        site.remove('metafieldDefinitions', (row) => eq(row.id, wanted)),
      ]);
    },
  };
}
