ALTER TABLE `collections` ADD `queued` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `collections` ADD `to_queue` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `collections_filing` ON `collections` (`site_id`) WHERE "collections"."queued_up_to" is not null;--> statement-breakpoint
CREATE INDEX `product_imports_open` ON `product_imports` (`site_id`,`updated_at`) WHERE "product_imports"."state" in ('checking', 'checked', 'running');