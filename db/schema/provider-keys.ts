import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/**
 * What a store needs to speak to a payment provider, sealed with a key that is not in the database. The id is the
 * provider's and the field's: `test.signingKey`.
 */
export const providerKeys = sqliteTable(
  'provider_keys',
  {
    siteId: siteId(),
    id: id(),
    /** Which key of the environment opens it. */
    keyId: text('key_id').notNull(),
    sealed: text('sealed').notNull(),
    /** Its last characters, by which a merchant tells it from another. */
    ending: text('ending').notNull(),
    setBy: text('set_by').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [siteKey(t), index('provider_keys_key').on(t.keyId, t.siteId)],
);
