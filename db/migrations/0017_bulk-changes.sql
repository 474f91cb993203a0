CREATE TABLE `bulk_change_products` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`change_id` text NOT NULL,
	`product_id` text NOT NULL,
	`title` text NOT NULL,
	`cells` text NOT NULL,
	`state` text NOT NULL,
	`kept` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`change_id`) REFERENCES `bulk_changes`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bulk_change_products_state" CHECK("bulk_change_products"."state" in ('done', 'undone'))
);
--> statement-breakpoint
CREATE INDEX `bulk_change_products_state` ON `bulk_change_products` (`site_id`,`change_id`,`state`,`id`);--> statement-breakpoint
CREATE TABLE `bulk_changes` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`label` text NOT NULL,
	`ask` text NOT NULL,
	`scope` text NOT NULL,
	`state` text NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`part` integer DEFAULT 0 NOT NULL,
	`seen` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bulk_changes_state" CHECK("bulk_changes"."state" in ('running', 'done', 'stopped', 'undoing', 'undone'))
);
--> statement-breakpoint
CREATE INDEX `bulk_changes_latest` ON `bulk_changes` (`site_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `inventory_movements` ADD `account_id` text;--> statement-breakpoint
ALTER TABLE `inventory_movements` ADD `actor_name` text;--> statement-breakpoint
CREATE INDEX `inventory_stock` ON `inventory` (`site_id`,`available`,`id`) WHERE "inventory"."tracked" = 1;