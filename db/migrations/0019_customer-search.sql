CREATE TABLE `customer_search` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`doc` integer NOT NULL,
	`prefix` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_search_doc` ON `customer_search` (`doc`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`site_id`,`recipient`);
--> statement-breakpoint
-- Written by hand from here on: customers are found by words and states, a page at a time. See docs/decisions/0015-customer-accounts.md.
CREATE VIRTUAL TABLE `customer_text` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE TRIGGER `customer_search_insert` AFTER INSERT ON `customer_search` BEGIN
  UPDATE `customer_search` SET `prefix` = `prefix` WHERE site_id = new.site_id AND id = new.id;
END;
--> statement-breakpoint
-- A word is the hex of its lower case, so that what begins alike has tokens that begin alike, whatever signs are in it.
CREATE TRIGGER `customer_search_update` AFTER UPDATE OF `prefix` ON `customer_search` BEGIN
  DELETE FROM `customer_text` WHERE rowid IN (SELECT doc FROM `customer_search` WHERE site_id = new.site_id AND id = new.id);
  INSERT INTO `customer_text` (rowid, tokens) SELECT new.doc,
      p || 'sall ' || p || iif(has_account, 'saccount', 'sguest') || ' ' || p || iif(order_count < 1, 'sordnone', iif(order_count = 1, 'sordone', 'sordseveral'))
      || iif(spent >= 10000, ' ' || p || 'sspent10000', '') || iif(spent >= 100000, ' ' || p || 'sspent100000', '')
      || ' ' || p || 'w' || lower(hex(lower(email))) || ' ' || p || 'w' || lower(hex(lower(substr(email, instr(email, '@') + 1))))
      || coalesce((SELECT group_concat(' ' || p || 'w' || lower(hex(lower(value))), '') FROM json_each('[' || replace(json_quote(name), ' ', '","') || ']') WHERE value <> ''), '')
      || coalesce((SELECT group_concat(' ' || p || 't' || lower(hex(lower(value))), '') FROM json_each(tags)), '')
    FROM (
      SELECT new.prefix AS p, name, email, tags, order_count, spent,
        EXISTS (SELECT 1 FROM `customer_accounts` a WHERE a.site_id = new.site_id AND a.id = new.id) AS has_account
      FROM `customers` WHERE site_id = new.site_id AND id = new.id
    );
END;
--> statement-breakpoint
CREATE TRIGGER `customer_search_delete` BEFORE DELETE ON `customer_search` BEGIN
  DELETE FROM `customer_text` WHERE rowid IN (SELECT doc FROM `customer_search` WHERE site_id = old.site_id AND id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `customers_search_begin` AFTER INSERT ON `customers` BEGIN
  UPDATE `customer_search` SET `prefix` = `prefix` WHERE site_id = new.site_id AND id = new.id;
  INSERT INTO `customer_search` (site_id, id, doc, prefix)
  SELECT new.site_id, new.id, (SELECT coalesce(max(doc), 0) + 1 FROM `customer_search`),
    length(s.key) || replace(replace(replace(replace(replace(replace(replace(s.key, 'z', 'z122'), 'a', 'z97'), 'e', 'z101'), 'i', 'z105'), 'o', 'z111'), 'u', 'z117'), 'y', 'z121')
  FROM `sites` s WHERE s.id = new.site_id AND NOT EXISTS (SELECT 1 FROM `customer_search` WHERE site_id = new.site_id AND id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `customers_search_words` AFTER UPDATE OF `name`, `email`, `tags`, `order_count`, `spent` ON `customers`
WHEN new.name <> old.name OR new.email <> old.email OR new.tags <> old.tags OR new.order_count <> old.order_count OR new.spent <> old.spent BEGIN
  UPDATE `customer_search` SET `prefix` = `prefix` WHERE site_id = new.site_id AND id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `customers_search_end` BEFORE DELETE ON `customers` BEGIN
  DELETE FROM `customer_search` WHERE site_id = old.site_id AND id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `customer_accounts_search_begin` AFTER INSERT ON `customer_accounts` BEGIN
  UPDATE `customer_search` SET `prefix` = `prefix` WHERE site_id = new.site_id AND id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `customer_accounts_search_end` AFTER DELETE ON `customer_accounts` BEGIN
  UPDATE `customer_search` SET `prefix` = `prefix` WHERE site_id = old.site_id AND id = old.id;
END;
--> statement-breakpoint
INSERT INTO `customer_search` (`site_id`, `id`, `doc`, `prefix`)
SELECT c.site_id, c.id, row_number() OVER (ORDER BY c.created_at, c.id),
  length(s.key) || replace(replace(replace(replace(replace(replace(replace(s.key, 'z', 'z122'), 'a', 'z97'), 'e', 'z101'), 'i', 'z105'), 'o', 'z111'), 'u', 'z117'), 'y', 'z121')
FROM `customers` c JOIN `sites` s ON s.id = c.site_id;
