CREATE TABLE `drafts` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`value` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`document` text NOT NULL,
	`number` integer NOT NULL,
	`value` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_number` ON `versions` (`site_id`,`document`,`number`);--> statement-breakpoint
CREATE INDEX `versions_published` ON `versions` (`site_id`,`published_at`);