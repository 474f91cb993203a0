-- A product is listed under all ancestors of its category, so a category that moves takes the products of its whole branch
-- along. Slugs are not in the index: a new one needs no trigger.
DROP TRIGGER `categories_queue_update`;
--> statement-breakpoint
CREATE TRIGGER `categories_queue_update` AFTER UPDATE OF `parent_id`, `title`, `card_facts` ON `categories` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT p.site_id, p.id, unixepoch() * 1000 FROM `products` p WHERE p.site_id = new.site_id AND p.category_id IN (WITH RECURSIVE branch(id) AS (VALUES (new.id) UNION SELECT c.id FROM branch b JOIN `categories` c ON c.site_id = new.site_id AND c.parent_id = b.id) SELECT id FROM branch) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
