ALTER TABLE `media` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `size` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`site_id`,`hash`);--> statement-breakpoint
CREATE INDEX `media_newest` ON `media` (`site_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `media_name` ON `media` (`site_id`,"name" collate nocase);--> statement-breakpoint
CREATE INDEX `product_media_media` ON `product_media` (`site_id`,`media_id`);--> statement-breakpoint
CREATE INDEX `variants_media` ON `variants` (`site_id`,`media_id`);