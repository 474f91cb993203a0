ALTER TABLE `product_cards` ADD `places` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- A collection's own order: one row for each place that a product has in collections, found by the collection's token.
CREATE VIRTUAL TABLE `listing_by_place` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE TRIGGER `collection_products_queue_update` AFTER UPDATE ON `collection_products` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
-- Products that are in collections get their places with the next drain.
INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT DISTINCT `site_id`, `product_id`, unixepoch() * 1000 FROM `collection_products` WHERE true ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
