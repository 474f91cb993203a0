CREATE TABLE `customer_accounts` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_changed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`id`) REFERENCES `customers`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `customer_email_changes` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`customer_id` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`customer_id`) REFERENCES `customer_accounts`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_email_changes_token` ON `customer_email_changes` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `customer_email_changes_customer` ON `customer_email_changes` (`site_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_email_changes_expiry` ON `customer_email_changes` (`site_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `customer_registrations` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_registrations_token` ON `customer_registrations` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `customer_registrations_email` ON `customer_registrations` (`site_id`,`email`);--> statement-breakpoint
CREATE INDEX `customer_registrations_expiry` ON `customer_registrations` (`site_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `customer_resets` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`customer_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`customer_id`) REFERENCES `customer_accounts`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_resets_token` ON `customer_resets` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `customer_resets_customer` ON `customer_resets` (`site_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_resets_expiry` ON `customer_resets` (`site_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `customer_sessions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`customer_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`customer_id`) REFERENCES `customer_accounts`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_sessions_token` ON `customer_sessions` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `customer_sessions_customer` ON `customer_sessions` (`site_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_sessions_expiry` ON `customer_sessions` (`site_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `customer_tries` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `customer_tries_since` ON `customer_tries` (`site_id`,`since`);--> statement-breakpoint
DROP INDEX `orders_customer`;--> statement-breakpoint
CREATE INDEX `orders_customer` ON `orders` (`site_id`,`customer_id`,`placed_at`);--> statement-breakpoint
ALTER TABLE `customers` ADD `tags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `order_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `spent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `last_order_at` integer;
--> statement-breakpoint
-- Written by hand from here on: what a customer ordered and spent is kept in step by the orders themselves.
UPDATE `customers` SET
  `order_count` = (SELECT count(*) FROM `orders` o WHERE o.site_id = `customers`.site_id AND o.customer_id = `customers`.id AND o.status = 'open'),
  `spent` = coalesce((SELECT sum(o.paid - o.refunded) FROM `orders` o WHERE o.site_id = `customers`.site_id AND o.customer_id = `customers`.id), 0),
  `last_order_at` = (SELECT max(o.placed_at) FROM `orders` o WHERE o.site_id = `customers`.site_id AND o.customer_id = `customers`.id);
--> statement-breakpoint
CREATE TRIGGER `customers_order_placed` AFTER INSERT ON `orders` WHEN new.customer_id IS NOT NULL BEGIN
  UPDATE `customers` SET
    `order_count` = `order_count` + (new.status = 'open'),
    `spent` = `spent` + new.paid - new.refunded,
    `last_order_at` = max(coalesce(`last_order_at`, 0), new.placed_at)
  WHERE site_id = new.site_id AND id = new.customer_id;
END;
--> statement-breakpoint
CREATE TRIGGER `customers_order_changed` AFTER UPDATE OF `customer_id`, `status`, `paid`, `refunded` ON `orders` BEGIN
  UPDATE `customers` SET
    `order_count` = `order_count` - (old.status = 'open'),
    `spent` = `spent` - old.paid + old.refunded
  WHERE site_id = old.site_id AND id = old.customer_id;
  UPDATE `customers` SET
    `order_count` = `order_count` + (new.status = 'open'),
    `spent` = `spent` + new.paid - new.refunded,
    `last_order_at` = max(coalesce(`last_order_at`, 0), new.placed_at)
  WHERE site_id = new.site_id AND id = new.customer_id;
END;
