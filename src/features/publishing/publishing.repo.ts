import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { MenuItem, MenuPlace } from '#db/schema/content.ts';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import type { MenusDocument } from '#features/content/menus.ts';
import type { PageDocument } from '#features/content/page-document.ts';
import { brokenConstraint, computed, onlyIf } from '#lib/guarded.ts';
import { documentOf, pageIdOf, VERSIONS_KEPT, type DocumentKey } from './documents.ts';

export type Draft = { value: unknown; revision: number; changedBy: string; updatedAt: number };
/** A draft that nobody published yet. `title` is that of its page; null for what is no page. */
export type WaitingDraft = { key: DocumentKey; title: string | null; changedBy: string; updatedAt: number };
export type VersionLine = { number: number; publishedBy: string; publishedAt: number };
/** What there is of a document. `live` is null when it was never published. */
export type DocumentState = { draft: Draft | null; live: unknown; versions: VersionLine[] };
const MOST_DRAFTS = 100;

export type Author = { name: string; now: number; newId: () => string };

/** Drafts of a store's documents, what was published of them, and what shoppers see. */
export function publishingRepo(site: SiteDb) {
  const { drafts, versions, settings, menus, pages } = site.rows;

  function draftOf(key: DocumentKey) {
    const { value, revision, changedBy, updatedAt } = drafts;
    return site.select({ value, revision, changedBy, updatedAt }).from(drafts).where(eq(drafts.id, key)).limit(1);
  }

  function liveOf(key: DocumentKey) {
    switch (documentOf(key).kind) {
      case 'settings':
        return site.select({ value: settings.value }).from(settings).where(eq(settings.id, key)).limit(1);
      case 'menus':
        return site
          .select({ place: menus.place, title: menus.title, items: menus.items })
          .from(menus)
          .orderBy(asc(menus.place), asc(menus.position));
      case 'page': {
        const { title, slug, summary, bodyHtml, seoTitle, seoDescription, status } = pages;
        return site
          .select({ title, slug, summary, bodyHtml, seoTitle, seoDescription, status })
          .from(pages)
          .where(eq(pages.id, pageIdOf(key)!))
          .limit(1);
      }
    }
  }

  return {
    /** A document with its draft and its last versions. */
    document(key: DocumentKey): Question<DocumentState> {
      const { number, publishedBy, publishedAt } = versions;
      return {
        statements: [
          draftOf(key),
          liveOf(key),
          site
            .select({ number, publishedBy, publishedAt })
            .from(versions)
            .where(eq(versions.document, key))
            .orderBy(desc(number))
            .limit(VERSIONS_KEPT),
        ],
        answer: ([draft, live, lines]) => ({
          draft: (draft as Draft[])[0] ?? null,
          live: liveValue(key, live as Row[]),
          versions: lines as VersionLine[],
        }),
      };
    },

    /** The drafts that wait to be published, by key. */
    waiting(): Question<WaitingDraft[]> {
      const { id: key, changedBy, updatedAt } = drafts;
      const title = sql<string | null>`iif(${key} like 'page:%', ${drafts.value} ->> '$.title', null)`;
      return {
        statements: [
          site.select({ key, title, changedBy, updatedAt }).from(drafts).orderBy(asc(key)).limit(MOST_DRAFTS),
        ],
        answer: ([rows]) => rows as WaitingDraft[],
      };
    },

    /** Every draft with its value, for showing the store as it would be. */
    drafts(): Question<Map<DocumentKey, { value: unknown; revision: number }>> {
      const { id: key, value, revision } = drafts;
      return {
        statements: [site.select({ key, value, revision }).from(drafts).orderBy(asc(key)).limit(MOST_DRAFTS)],
        answer: ([rows]) =>
          new Map(
            (rows as { key: DocumentKey; value: unknown; revision: number }[]).map(({ key, ...draft }) => [key, draft]),
          ),
      };
    },

    /** What was published as version `number`, or null. */
    version(key: DocumentKey, number: number): Question<{ value: unknown } | null> {
      return {
        statements: [
          site
            .select({ value: versions.value })
            .from(versions)
            .where(and(eq(versions.document, key), eq(versions.number, number)))
            .limit(1),
        ],
        answer: ([rows]) => (rows as { value: unknown }[])[0] ?? null,
      };
    },

    /**
     * Saves a draft over the revision that its author saw; 0 when there was none. The first revision is the moment it was saved,
     * so that none comes back after a draft was published or thrown away.
     * @returns its new revision, or null when somebody changed or finished it meanwhile: nothing was saved then
     */
    async save(key: DocumentKey, value: unknown, seen: number, { name, now }: Author): Promise<number | null> {
      const isThere = sql`exists ${site.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, key))}`;
      const revision = seen === 0 ? now : onlyIf<number>(isThere, seen);
      const row = { id: key, value, revision, changedBy: name, updatedAt: now };
      const saved = site.upsert('drafts', row, {
        on: ['id'],
        set: (draft) => ({
          value: sql`excluded.value`,
          // NULL where another revision is there, which the column refuses.
          revision: onlyIf(eq(draft.revision, seen), sql`${draft.revision} + 1`),
          changedBy: sql`excluded.changed_by`,
          updatedAt: sql`excluded.updated_at`,
        }),
      });
      if (!(await unlessChanged(site, [saved]))) return null;
      return seen === 0 ? now : seen + 1;
    },

    /**
     * Throws away what was not published, if it is the revision that was seen.
     * @returns whether it was; not when somebody changed or finished it meanwhile
     */
    async discard(key: DocumentKey, seen: number): Promise<boolean> {
      const gone = site.remove('drafts', (draft) => and(eq(draft.id, key), eq(draft.revision, seen))).returning();
      const [rows] = await site.write([gone]);
      return (rows as unknown[]).length > 0;
    },

    /**
     * Publishes a draft as it was seen: shoppers see it, it is kept as a version, and there is no draft any more. Before
     * a document's first version what it replaces is kept as one, so that it can be brought back.
     * @param state from `document`; its draft's value has been parsed by the document's schema
     * @returns whether it was published; not when the draft was changed or published meanwhile
     */
    async publish(key: DocumentKey, state: DocumentState & { draft: Draft }, author: Author): Promise<boolean> {
      const { draft, live } = state;
      const last = state.versions[0]?.number ?? 0;
      const first = !last && live !== null;
      const number = last + (first ? 2 : 1);
      const version = (at: number, value: unknown, publishedBy: string) => ({
        ...{ id: author.newId(), document: key, number: at, value },
        ...{ publishedBy, publishedAt: author.now },
      });
      const asSeen = draft.revision ? eq(drafts.revision, draft.revision) : undefined;
      const found = site
        .select({ id: drafts.id })
        .from(drafts)
        .where(and(eq(drafts.id, key), asSeen));
      const unchanged = draft.revision ? sql`exists ${found}` : sql`not exists ${found}`;
      return unlessChanged(site, [
        ...(first ? [site.insert('versions', version(1, live, ''))] : []),
        site.insert('versions', {
          ...version(number, draft.value, author.name),
          number: onlyIf(unchanged, computed<number>(sql`cast(${number} as integer)`)),
        }),
        ...liveWrites(site, key, draft.value, author),
        site.remove('drafts', (row) => eq(row.id, key)),
        site.remove('versions', (row) => and(eq(row.document, key), lte(row.number, number - VERSIONS_KEPT))),
      ]);
    },
  };
}

type Row = Record<string, unknown>;

function liveValue(key: DocumentKey, rows: Row[]): unknown {
  const [row] = rows;
  switch (documentOf(key).kind) {
    case 'settings':
      return row?.['value'] ?? null;
    case 'menus':
      return { menus: rows as { place: MenuPlace; title: string; items: MenuItem[] }[] };
    case 'page': {
      if (!row || row['status'] !== 'published') return null;
      const { status: _, ...page } = row;
      return page;
    }
  }
}

function liveWrites(site: SiteDb, key: DocumentKey, value: unknown, { now, newId }: Author): Statement[] {
  switch (documentOf(key).kind) {
    case 'settings':
      return [
        site.remove('settings', (row) => eq(row.id, key)),
        site.insert('settings', { id: key, value, updatedAt: now }),
      ];
    case 'menus': {
      const menus = (value as MenusDocument).menus.map((menu, position) => ({
        ...menu,
        ...{ id: newId(), slug: `${menu.place}-${position + 1}`, position, updatedAt: now },
      }));
      // Every row: the document holds all menus there are.
      return [
        site.remove('menus', (row) => sql`${row.id} is not null`),
        ...menus.map((menu) => site.insert('menus', menu)),
      ];
    }
    case 'page': {
      const page = value as PageDocument;
      return [
        site.update('pages', (row) => eq(row.id, pageIdOf(key)!), { ...page, status: 'published', updatedAt: now }),
      ];
    }
  }
}

/** Whether the batch was written: false when a guard or a unique key says that somebody was there before. */
async function unlessChanged(site: SiteDb, statements: Statement[]): Promise<boolean> {
  try {
    await site.write(statements);
    return true;
  } catch (error) {
    if (isOvertaken(brokenConstraint(error))) return false;
    throw error;
  }
}

const isOvertaken = (constraint: string | null) =>
  constraint !== null && /^(drafts\.revision|versions\.number|versions\.site_id, versions\.document)/.test(constraint);
