import { inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Question, SiteDb } from '#db/site-db.ts';

/** A store's settings documents, each read through its schema. */
export function settingsRepo(site: SiteDb) {
  const { settings } = site.rows;
  return {
    /**
     * The documents of the given groups. A group that was never saved answers with its schema's defaults.
     * @throws ZodError when a stored document does not fit its schema
     */
    groups<S extends Record<string, z.ZodType>>(schemas: S): Question<{ [K in keyof S]: z.infer<S[K]> }> {
      const ids = Object.keys(schemas);
      return {
        statements: [
          site.select({ id: settings.id, value: settings.value }).from(settings).where(inArray(settings.id, ids)),
        ],
        answer([rows]) {
          const stored = new Map((rows as { id: string; value: unknown }[]).map((row) => [row.id, row.value]));
          const parsed = ids.map((id) => [id, schemas[id]!.parse(stored.get(id) ?? {})]);
          return Object.fromEntries(parsed) as { [K in keyof S]: z.infer<S[K]> };
        },
      };
    },

    /** Saves one group. `value` must already have been parsed by the group's schema. */
    async save(group: string, value: unknown, now: number): Promise<void> {
      await site.write([
        site.remove('settings', (row) => inArray(row.id, [group])),
        site.insert('settings', { id: group, value, updatedAt: now }),
      ]);
    },
  };
}
