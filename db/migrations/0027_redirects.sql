CREATE TABLE `redirects` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`target_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "redirects_kind" CHECK("redirects"."kind" in ('product', 'category', 'collection', 'page'))
);
--> statement-breakpoint
CREATE INDEX `redirects_target` ON `redirects` (`site_id`,`target_id`);--> statement-breakpoint
ALTER TABLE `categories` ADD `media_id` text;--> statement-breakpoint
-- An address that is given up leads to what had it; one that is taken again is no old one any more. Nobody knows those of drafts.
CREATE TRIGGER `products_redirect` AFTER UPDATE OF `slug` ON `products` WHEN old.slug <> new.slug AND (old.status <> 'draft' OR old.published_at IS NOT NULL) BEGIN
  DELETE FROM `redirects` WHERE site_id = new.site_id AND id IN ('product:' || old.slug, 'product:' || new.slug);
  INSERT INTO `redirects` (`site_id`, `id`, `kind`, `slug`, `target_id`, `created_at`) VALUES (new.site_id, 'product:' || old.slug, 'product', old.slug, new.id, unixepoch() * 1000);
END;
--> statement-breakpoint
CREATE TRIGGER `categories_redirect` AFTER UPDATE OF `slug` ON `categories` WHEN old.slug <> new.slug BEGIN
  DELETE FROM `redirects` WHERE site_id = new.site_id AND id IN ('category:' || old.slug, 'category:' || new.slug);
  INSERT INTO `redirects` (`site_id`, `id`, `kind`, `slug`, `target_id`, `created_at`) VALUES (new.site_id, 'category:' || old.slug, 'category', old.slug, new.id, unixepoch() * 1000);
END;
--> statement-breakpoint
CREATE TRIGGER `collections_redirect` AFTER UPDATE OF `slug` ON `collections` WHEN old.slug <> new.slug BEGIN
  DELETE FROM `redirects` WHERE site_id = new.site_id AND id IN ('collection:' || old.slug, 'collection:' || new.slug);
  INSERT INTO `redirects` (`site_id`, `id`, `kind`, `slug`, `target_id`, `created_at`) VALUES (new.site_id, 'collection:' || old.slug, 'collection', old.slug, new.id, unixepoch() * 1000);
END;
--> statement-breakpoint
CREATE TRIGGER `pages_redirect` AFTER UPDATE OF `slug` ON `pages` WHEN old.slug <> new.slug BEGIN
  DELETE FROM `redirects` WHERE site_id = new.site_id AND id IN ('page:' || old.slug, 'page:' || new.slug);
  INSERT INTO `redirects` (`site_id`, `id`, `kind`, `slug`, `target_id`, `created_at`) VALUES (new.site_id, 'page:' || old.slug, 'page', old.slug, new.id, unixepoch() * 1000);
END;
