CREATE TABLE `provider_keys` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`key_id` text NOT NULL,
	`sealed` text NOT NULL,
	`ending` text NOT NULL,
	`set_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provider_keys_key` ON `provider_keys` (`key_id`,`site_id`);