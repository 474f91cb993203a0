import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { brokenConstraint, computed, onlyIf } from '#lib/guarded.ts';
import {
  SAVES_KEPT,
  settingsGroups,
  type SettingsGroup,
  type SettingsOf,
  type SettingsState,
} from './settings-groups.ts';

/** Who saves, when (epoch milliseconds), and how a save gets its id. */
export type SettingsAuthor = { name: string; now: number; newId: () => string };

/** A store's settings for those who change them: with who saved them last, and what they were before. */
export function settingsDeskRepo(site: SiteDb) {
  const { settings, versions, products, orders } = site.rows;

  return {
    /**
     * A group of settings; one that was never saved has its schema's defaults.
     * @throws ZodError when the stored document does not fit its schema
     */
    document<G extends SettingsGroup>(group: G): Question<SettingsState<G>> {
      return {
        statements: [
          site.select({ value: settings.value }).from(settings).where(eq(settings.id, group)).limit(1),
          site
            .select({ revision: versions.number, savedBy: versions.publishedBy })
            .from(versions)
            .where(eq(versions.document, keyOf(group)))
            .orderBy(desc(versions.number))
            .limit(1),
        ],
        answer([stored, saves]) {
          const [row] = stored as { value: unknown }[];
          const [last] = saves as { revision: number; savedBy: string }[];
          const value = settingsGroups[group].schema.parse(row?.value ?? {}) as SettingsOf<G>;
          return { value, revision: last?.revision ?? 0, savedBy: last?.savedBy ?? '' };
        },
      };
    },

    /** What a group was after its save of this number, or null when that is not kept any more. */
    before(group: SettingsGroup, number: number): Question<{ value: unknown } | null> {
      return {
        statements: [
          site
            .select({ value: versions.value })
            .from(versions)
            .where(and(eq(versions.document, keyOf(group)), eq(versions.number, number)))
            .limit(1),
        ],
        answer: ([rows]) => (rows as { value: unknown }[])[0] ?? null,
      };
    },

    /**
     * Saves a group over the state that was seen, and keeps both.
     * @param value parsed by the group's schema
     * @returns the new revision, or null when somebody saved it meanwhile: nothing was saved then
     */
    async save<G extends SettingsGroup>(
      group: G,
      value: SettingsOf<G>,
      seen: Pick<SettingsState<G>, 'value' | 'revision'>,
      { name, now, newId }: SettingsAuthor,
    ): Promise<number | null> {
      const document = keyOf(group);
      const isFirst = seen.revision === 0;
      const number = isFirst ? 2 : seen.revision + 1;
      const save = (at: number, kept: unknown, publishedBy: string) => ({
        ...{ id: newId(), document, number: at, value: kept, publishedBy, publishedAt: now },
      });
      const isLatest = sql`not exists ${site
        .select({ id: versions.id })
        .from(versions)
        .where(and(eq(versions.document, document), gt(versions.number, number - 1)))}`;
      const saved = await unlessOvertaken(site, [
        ...(isFirst ? [site.insert('versions', save(1, seen.value, ''))] : []),
        site.insert('versions', {
          ...save(number, value, name),
          number: onlyIf(isLatest, computed<number>(sql`cast(${number} as integer)`)),
        }),
        site.remove('settings', (row) => eq(row.id, group)),
        site.insert('settings', { id: group, value, updatedAt: now }),
        site.remove('versions', (row) => and(eq(row.document, document), lte(row.number, number - SAVES_KEPT))),
      ]);
      return saved ? number : null;
    },

    /** Whether the store has products or orders, whose amounts are in its currency. */
    inUse(): Question<{ products: boolean; orders: boolean }> {
      return {
        statements: [
          site.select({ id: products.id }).from(products).limit(1),
          site.select({ id: orders.id }).from(orders).limit(1),
        ],
        answer: ([anyProduct, anyOrder]) => ({
          products: (anyProduct as unknown[]).length > 0,
          orders: (anyOrder as unknown[]).length > 0,
        }),
      };
    },
  };
}

const keyOf = (group: SettingsGroup) => `settings:${group}`;

async function unlessOvertaken(site: SiteDb, statements: Statement[]): Promise<boolean> {
  try {
    await site.write(statements);
    return true;
  } catch (error) {
    if (/^versions\.(number|site_id)/.test(brokenConstraint(error) ?? '')) return false;
    throw error;
  }
}
