CREATE TABLE `product_revisions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`number` integer NOT NULL,
	`before` text NOT NULL,
	`changed` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_revisions_number` ON `product_revisions` (`site_id`,`product_id`,`number`);