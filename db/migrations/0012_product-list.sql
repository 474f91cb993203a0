CREATE TABLE `product_list` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`doc` integer NOT NULL,
	`docs` text NOT NULL,
	`title_key` text NOT NULL,
	`card` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_list_doc` ON `product_list` (`doc`);--> statement-breakpoint
CREATE INDEX `product_list_title` ON `product_list` (`site_id`,`title_key`,`id`);--> statement-breakpoint
-- The list of products of the admin: products in whatever state, narrowed by tokens, in the order of the row numbers.
CREATE VIRTUAL TABLE `catalogue_by_title` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `catalogue_by_updated` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `catalogue_by_created` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `catalogue_by_price` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE VIRTUAL TABLE `catalogue_by_stock` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE TRIGGER `products_queue_delete` AFTER DELETE ON `products` BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (old.site_id, old.id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
-- Every product gets its entry with the next drain.
INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT `site_id`, `id`, unixepoch() * 1000 FROM `products` WHERE true ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
