ALTER TABLE `customer_registrations` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customer_search` ADD `docs` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `customer_search` ADD `tokens` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `customers_name` ON `customers` (`site_id`,`name_key`,`id`);--> statement-breakpoint
ALTER TABLE `order_search` ADD `docs` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `carts_email` ON `carts` (`site_id`,lower("checkout" ->> '$.email'));
--> statement-breakpoint
-- Written by hand from here on: customers and orders are found in the order that they are sorted by. Row numbers are a place
-- in that order, and below it the number that the row has in customer_text or order_text. See docs/decisions/0015 and 0011.
CREATE VIRTUAL TABLE `customers_by_name` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `customers_by_spent` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `customers_by_orders` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `orders_by_total` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
DROP TRIGGER `customer_search_update`;
--> statement-breakpoint
DROP TRIGGER `customer_search_delete`;
--> statement-breakpoint
DROP TRIGGER `customers_search_words`;
--> statement-breakpoint
DROP TRIGGER `order_search_update`;
--> statement-breakpoint
DROP TRIGGER `order_search_delete`;
--> statement-breakpoint
-- Names as they are sorted and found by: of what stands there already, the letters of Western and Central Europe. Whatever is
-- saved from now on is folded by the application (src/features/customers/name-key.ts).
UPDATE `customers` SET `name_key` = lower(`name`) WHERE `name` <> '';
--> statement-breakpoint
UPDATE `customers` SET `name_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name_key`, 'à', 'a'), 'À', 'a'), 'á', 'a'), 'Á', 'a'), 'â', 'a'), 'Â', 'a'), 'ã', 'a'), 'Ã', 'a'), 'ä', 'a'), 'Ä', 'a'), 'å', 'a'), 'Å', 'a'), 'ā', 'a'), 'Ā', 'a'), 'ă', 'a'), 'Ă', 'a'), 'ą', 'a'), 'Ą', 'a'), 'ç', 'c'), 'Ç', 'c'), 'ć', 'c'), 'Ć', 'c'), 'ĉ', 'c'), 'Ĉ', 'c'), 'ċ', 'c'), 'Ċ', 'c'), 'č', 'c'), 'Č', 'c'), 'ď', 'd'), 'Ď', 'd'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'è', 'e'), 'È', 'e'), 'é', 'e'), 'É', 'e'), 'ê', 'e'), 'Ê', 'e'), 'ë', 'e'), 'Ë', 'e'), 'ē', 'e'), 'Ē', 'e'), 'ĕ', 'e') WHERE `name_key` <> '';
--> statement-breakpoint
UPDATE `customers` SET `name_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name_key`, 'Ĕ', 'e'), 'ė', 'e'), 'Ė', 'e'), 'ę', 'e'), 'Ę', 'e'), 'ě', 'e'), 'Ě', 'e'), 'ĝ', 'g'), 'Ĝ', 'g'), 'ğ', 'g'), 'Ğ', 'g'), 'ġ', 'g'), 'Ġ', 'g'), 'ģ', 'g'), 'Ģ', 'g'), 'ĥ', 'h'), 'Ĥ', 'h'), 'ħ', 'h'), 'Ħ', 'h'), 'ì', 'i'), 'Ì', 'i'), 'í', 'i'), 'Í', 'i'), 'î', 'i'), 'Î', 'i'), 'ï', 'i'), 'Ï', 'i'), 'ĩ', 'i'), 'Ĩ', 'i'), 'ī', 'i'), 'Ī', 'i'), 'ĭ', 'i'), 'Ĭ', 'i'), 'į', 'i'), 'Į', 'i'), 'ı', 'i'), 'ĵ', 'j'), 'Ĵ', 'j'), 'ķ', 'k'), 'Ķ', 'k'), 'ĺ', 'l'), 'Ĺ', 'l'), 'ļ', 'l'), 'Ļ', 'l'), 'ľ', 'l') WHERE `name_key` <> '';
--> statement-breakpoint
UPDATE `customers` SET `name_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name_key`, 'Ľ', 'l'), 'ł', 'l'), 'Ł', 'l'), 'ñ', 'n'), 'Ñ', 'n'), 'ń', 'n'), 'Ń', 'n'), 'ņ', 'n'), 'Ņ', 'n'), 'ň', 'n'), 'Ň', 'n'), 'ŋ', 'n'), 'Ŋ', 'n'), 'ò', 'o'), 'Ò', 'o'), 'ó', 'o'), 'Ó', 'o'), 'ô', 'o'), 'Ô', 'o'), 'õ', 'o'), 'Õ', 'o'), 'ö', 'o'), 'Ö', 'o'), 'ø', 'o'), 'Ø', 'o'), 'ō', 'o'), 'Ō', 'o'), 'ŏ', 'o'), 'Ŏ', 'o'), 'ő', 'o'), 'Ő', 'o'), 'ŕ', 'r'), 'Ŕ', 'r'), 'ŗ', 'r'), 'Ŗ', 'r'), 'ř', 'r'), 'Ř', 'r'), 'ś', 's'), 'Ś', 's'), 'ŝ', 's'), 'Ŝ', 's'), 'ş', 's'), 'Ş', 's'), 'š', 's'), 'Š', 's') WHERE `name_key` <> '';
--> statement-breakpoint
UPDATE `customers` SET `name_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name_key`, 'ș', 's'), 'Ș', 's'), 'ţ', 't'), 'Ţ', 't'), 'ť', 't'), 'Ť', 't'), 'ŧ', 't'), 'Ŧ', 't'), 'ț', 't'), 'Ț', 't'), 'ù', 'u'), 'Ù', 'u'), 'ú', 'u'), 'Ú', 'u'), 'û', 'u'), 'Û', 'u'), 'ü', 'u'), 'Ü', 'u'), 'ũ', 'u'), 'Ũ', 'u'), 'ū', 'u'), 'Ū', 'u'), 'ŭ', 'u'), 'Ŭ', 'u'), 'ů', 'u'), 'Ů', 'u'), 'ű', 'u'), 'Ű', 'u'), 'ų', 'u'), 'Ų', 'u'), 'ŵ', 'w'), 'Ŵ', 'w'), 'ý', 'y'), 'Ý', 'y'), 'ÿ', 'y'), 'Ÿ', 'y'), 'ŷ', 'y'), 'Ŷ', 'y'), 'ź', 'z'), 'Ź', 'z'), 'ż', 'z'), 'Ż', 'z'), 'ž', 'z'), 'Ž', 'z'), 'ß', 'ss') WHERE `name_key` <> '';
--> statement-breakpoint
UPDATE `customers` SET `name_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name_key`, 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'), '''', ''), '’', ''), '-', ' '), '.', ' '), ',', ' '), '"', ' '), '(', ' '), ')', ' '), '/', ' '), '&', ' ') WHERE `name_key` <> '';
--> statement-breakpoint
UPDATE `customer_registrations` SET `name_key` = lower(`name`);
--> statement-breakpoint
-- A word is the hex of its lower case, so that what begins alike has tokens that begin alike, whatever signs are in it.
CREATE TRIGGER `customer_search_update` AFTER UPDATE OF `prefix` ON `customer_search` BEGIN
  DELETE FROM `customer_text` WHERE rowid IN (SELECT doc FROM `customer_search` WHERE site_id = new.site_id AND id = new.id);
  DELETE FROM `customers_by_name` WHERE rowid IN (SELECT docs ->> '$.name' FROM `customer_search` WHERE site_id = new.site_id AND id = new.id);
  DELETE FROM `customers_by_spent` WHERE rowid IN (SELECT docs ->> '$.spent' FROM `customer_search` WHERE site_id = new.site_id AND id = new.id);
  DELETE FROM `customers_by_orders` WHERE rowid IN (SELECT docs ->> '$.orders' FROM `customer_search` WHERE site_id = new.site_id AND id = new.id);
  UPDATE `customer_search` SET (`docs`, `tokens`) = (
    SELECT json_object('name', (3010936384 * iif(length(name_key) < 1, 0, iif(instr(abc, substr(name_key, 1, 1)) = 0, 37, instr(abc, substr(name_key, 1, 1)))) + 79235168 * iif(length(name_key) < 2, 0, iif(instr(abc, substr(name_key, 2, 1)) = 0, 37, instr(abc, substr(name_key, 2, 1)))) + 2085136 * iif(length(name_key) < 3, 0, iif(instr(abc, substr(name_key, 3, 1)) = 0, 37, instr(abc, substr(name_key, 3, 1)))) + 54872 * iif(length(name_key) < 4, 0, iif(instr(abc, substr(name_key, 4, 1)) = 0, 37, instr(abc, substr(name_key, 4, 1)))) + 1444 * iif(length(name_key) < 5, 0, iif(instr(abc, substr(name_key, 5, 1)) = 0, 37, instr(abc, substr(name_key, 5, 1)))) + 38 * iif(length(name_key) < 6, 0, iif(instr(abc, substr(name_key, 6, 1)) = 0, 37, instr(abc, substr(name_key, 6, 1)))) + 1 * iif(length(name_key) < 7, 0, iif(instr(abc, substr(name_key, 7, 1)) = 0, 37, instr(abc, substr(name_key, 7, 1))))) * 33554432 + new.doc,
        'spent', min(max(spent, 0), 274877906943) * 33554432 + new.doc, 'orders', min(order_count, 274877906943) * 33554432 + new.doc),
      p || 'sall ' || p || iif(has_account, 'saccount', 'sguest') || ' ' || p || iif(order_count < 1, 'sordnone', iif(order_count = 1, 'sordone', 'sordseveral'))
      || iif(spent >= 10000, ' ' || p || 'sspent10000', '') || iif(spent >= 100000, ' ' || p || 'sspent100000', '')
      || ' ' || p || 'w' || lower(hex(lower(email))) || ' ' || p || 'w' || lower(hex(lower(substr(email, instr(email, '@') + 1))))
      || coalesce((SELECT group_concat(' ' || p || 'w' || lower(hex(lower(value))), '') FROM json_each('[' || replace(json_quote(name || ' ' || name_key), ' ', '","') || ']') WHERE value <> ''), '')
      || coalesce((SELECT group_concat(' ' || p || 't' || lower(hex(lower(value))), '') FROM json_each(tags)), '')
    FROM (
      SELECT new.prefix AS p, ' 0123456789abcdefghijklmnopqrstuvwxyz' AS abc, name, name_key, email, tags, order_count, spent,
        EXISTS (SELECT 1 FROM `customer_accounts` a WHERE a.site_id = new.site_id AND a.id = new.id) AS has_account
      FROM `customers` WHERE site_id = new.site_id AND id = new.id
    )
  ) WHERE site_id = new.site_id AND id = new.id AND EXISTS (SELECT 1 FROM `customers` c WHERE c.site_id = new.site_id AND c.id = new.id);
  INSERT INTO `customer_text` (rowid, tokens) SELECT doc, tokens FROM `customer_search` WHERE site_id = new.site_id AND id = new.id AND tokens <> '';
  INSERT INTO `customers_by_name` (rowid, tokens) SELECT docs ->> '$.name', tokens FROM `customer_search` WHERE site_id = new.site_id AND id = new.id AND tokens <> '';
  INSERT INTO `customers_by_spent` (rowid, tokens) SELECT docs ->> '$.spent', tokens FROM `customer_search` WHERE site_id = new.site_id AND id = new.id AND tokens <> '';
  INSERT INTO `customers_by_orders` (rowid, tokens) SELECT docs ->> '$.orders', tokens FROM `customer_search` WHERE site_id = new.site_id AND id = new.id AND tokens <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `customer_search_delete` BEFORE DELETE ON `customer_search` BEGIN
  DELETE FROM `customer_text` WHERE rowid IN (SELECT doc FROM `customer_search` WHERE site_id = old.site_id AND id = old.id);
  DELETE FROM `customers_by_name` WHERE rowid IN (SELECT docs ->> '$.name' FROM `customer_search` WHERE site_id = old.site_id AND id = old.id);
  DELETE FROM `customers_by_spent` WHERE rowid IN (SELECT docs ->> '$.spent' FROM `customer_search` WHERE site_id = old.site_id AND id = old.id);
  DELETE FROM `customers_by_orders` WHERE rowid IN (SELECT docs ->> '$.orders' FROM `customer_search` WHERE site_id = old.site_id AND id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `customers_search_words` AFTER UPDATE OF `name`, `name_key`, `email`, `tags`, `order_count`, `spent` ON `customers`
WHEN new.name <> old.name OR new.name_key <> old.name_key OR new.email <> old.email OR new.tags <> old.tags OR new.order_count <> old.order_count OR new.spent <> old.spent BEGIN
  UPDATE `customer_search` SET `prefix` = `prefix` WHERE site_id = new.site_id AND id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `order_search_update` AFTER UPDATE OF `words` ON `order_search` BEGIN
  DELETE FROM `order_text` WHERE rowid IN (SELECT doc FROM `order_search` WHERE site_id = new.site_id AND id = new.id);
  DELETE FROM `orders_by_total` WHERE rowid IN (SELECT docs ->> '$.total' FROM `order_search` WHERE site_id = new.site_id AND id = new.id);
  INSERT INTO `order_text` (rowid, tokens) SELECT new.doc,
      new.words || ' ' || p || 'w' || number || ' ' || p || 'sall ' || p || 's' || status || ' ' || p || 'spay' || pay || ' ' || p || 'sful' || fulfilment
      || iif(to_pay, ' ' || p || 'stopay', '') || iif(to_send, ' ' || p || 'stosend', '') || iif(to_pay OR to_send, '', ' ' || p || 'sdone')
    FROM (
      SELECT new.prefix AS p, number, status, fulfilment, total,
        iif(payment = 'paid' AND refunded > 0, 'part', payment) AS pay,
        status = 'open' AND (payment = 'pending' OR payment = 'paid' AND total - credited > paid - refunded) AS to_pay,
        status = 'open' AND payment = 'paid' AND to_ship > 0 AS to_send
      FROM `orders` WHERE site_id = new.site_id AND id = new.id
    );
  INSERT INTO `orders_by_total` (rowid, tokens) SELECT min(total, 274877906943) * 33554432 + new.doc,
      new.words || ' ' || p || 'w' || number || ' ' || p || 'sall ' || p || 's' || status || ' ' || p || 'spay' || pay || ' ' || p || 'sful' || fulfilment
      || iif(to_pay, ' ' || p || 'stopay', '') || iif(to_send, ' ' || p || 'stosend', '') || iif(to_pay OR to_send, '', ' ' || p || 'sdone')
    FROM (
      SELECT new.prefix AS p, number, status, fulfilment, total,
        iif(payment = 'paid' AND refunded > 0, 'part', payment) AS pay,
        status = 'open' AND (payment = 'pending' OR payment = 'paid' AND total - credited > paid - refunded) AS to_pay,
        status = 'open' AND payment = 'paid' AND to_ship > 0 AS to_send
      FROM `orders` WHERE site_id = new.site_id AND id = new.id
    );
  UPDATE `order_search` SET `docs` = (
    SELECT json_object('total', min(total, 274877906943) * 33554432 + new.doc) FROM `orders` WHERE site_id = new.site_id AND id = new.id
  ) WHERE site_id = new.site_id AND id = new.id AND EXISTS (SELECT 1 FROM `orders` o WHERE o.site_id = new.site_id AND o.id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `order_search_delete` AFTER DELETE ON `order_search` BEGIN
  DELETE FROM `order_text` WHERE rowid IN (SELECT old.doc FROM `orders` WHERE site_id = old.site_id AND id = old.id);
  DELETE FROM `orders_by_total` WHERE rowid IN (SELECT old.docs ->> '$.total' FROM `orders` WHERE site_id = old.site_id AND id = old.id);
END;
--> statement-breakpoint
UPDATE `customer_search` SET `prefix` = `prefix`;
--> statement-breakpoint
UPDATE `order_search` SET `words` = `words`;
