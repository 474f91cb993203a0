-- Derived data: full-text tables over the catalogue. Each token carries its store's key, so no store's words can match
-- another's; each listing table's row number carries the sort order, so a page is read in order and no further.
CREATE VIRTUAL TABLE `listing_by_rank` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `listing_by_date` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `listing_by_price` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `product_text` USING fts5(title, keywords, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `products_queue_insert` AFTER INSERT ON `products` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `products_queue_update` AFTER UPDATE ON `products` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_options_queue_insert` AFTER INSERT ON `product_options` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_options_queue_update` AFTER UPDATE ON `product_options` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_options_queue_delete` AFTER DELETE ON `product_options` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `variants_queue_insert` AFTER INSERT ON `variants` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `variants_queue_update` AFTER UPDATE ON `variants` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `variants_queue_delete` AFTER DELETE ON `variants` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_media_queue_insert` AFTER INSERT ON `product_media` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_media_queue_update` AFTER UPDATE ON `product_media` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_media_queue_delete` AFTER DELETE ON `product_media` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_metafields_queue_insert` AFTER INSERT ON `product_metafields` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_metafields_queue_update` AFTER UPDATE ON `product_metafields` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_metafields_queue_delete` AFTER DELETE ON `product_metafields` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_tags_queue_insert` AFTER INSERT ON `product_tags` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_tags_queue_delete` AFTER DELETE ON `product_tags` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `collection_products_queue_insert` AFTER INSERT ON `collection_products` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `collection_products_queue_delete` AFTER DELETE ON `collection_products` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `inventory_queue_insert` AFTER INSERT ON `inventory` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT v.site_id, v.product_id, unixepoch() * 1000 FROM `variants` v WHERE v.site_id = new.site_id AND v.id = new.id ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `inventory_queue_update` AFTER UPDATE OF `available`, `tracked` ON `inventory` WHEN old.available <> new.available OR old.tracked <> new.tracked BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT v.site_id, v.product_id, unixepoch() * 1000 FROM `variants` v WHERE v.site_id = new.site_id AND v.id = new.id ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `categories_queue_update` AFTER UPDATE OF `parent_id`, `title`, `card_facts` ON `categories` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT p.site_id, p.id, unixepoch() * 1000 FROM `products` p WHERE p.site_id = new.site_id AND p.category_id = new.id ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `media_queue_update` AFTER UPDATE ON `media` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT m.site_id, m.product_id, unixepoch() * 1000 FROM `product_media` m WHERE m.site_id = new.site_id AND m.media_id = new.id ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
