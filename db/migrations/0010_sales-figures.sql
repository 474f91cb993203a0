CREATE TABLE `daily_figures` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`orders` integer DEFAULT 0 NOT NULL,
	`net` integer DEFAULT 0 NOT NULL,
	`pieces` integer DEFAULT 0 NOT NULL,
	`visits` integer DEFAULT 0 NOT NULL,
	`carts` integer DEFAULT 0 NOT NULL,
	`checkouts` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hourly_sales` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`orders` integer DEFAULT 0 NOT NULL,
	`net` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `order_sales` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`sale` text,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `product_sales` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`pieces` integer DEFAULT 0 NOT NULL,
	`net` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_sales_net` ON `product_sales` (`site_id`,`net`);--> statement-breakpoint
CREATE TABLE `product_sales_days` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`day` text NOT NULL,
	`product_id` text NOT NULL,
	`pieces` integer DEFAULT 0 NOT NULL,
	`net` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_sales_days_day` ON `product_sales_days` (`site_id`,`day`);--> statement-breakpoint
CREATE TABLE `sales_queue` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sales_window` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`last_day` text NOT NULL,
	`next_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sales_window_due` ON `sales_window` (`next_at`);--> statement-breakpoint
CREATE INDEX `inventory_low` ON `inventory` (`site_id`,`available`) WHERE "inventory"."tracked" = 1;--> statement-breakpoint
CREATE TRIGGER `orders_sale_insert` AFTER INSERT ON `orders` WHEN new.paid > 0 BEGIN
  INSERT INTO `sales_queue` (`site_id`, `id`) VALUES (new.site_id, new.id) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `orders_sale_update` AFTER UPDATE OF `paid`, `refunded`, `placed_at` ON `orders` WHEN new.paid > 0 OR old.paid > 0 BEGIN
  INSERT INTO `sales_queue` (`site_id`, `id`) VALUES (new.site_id, new.id) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `order_lines_sale_insert` AFTER INSERT ON `order_lines` WHEN (SELECT `paid` FROM `orders` WHERE `site_id` = new.site_id AND `id` = new.order_id) > 0 BEGIN
  INSERT INTO `sales_queue` (`site_id`, `id`) VALUES (new.site_id, new.order_id) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `order_lines_sale_update` AFTER UPDATE OF `quantity`, `total`, `dropped`, `returned` ON `order_lines` WHEN (SELECT `paid` FROM `orders` WHERE `site_id` = new.site_id AND `id` = new.order_id) > 0 BEGIN
  INSERT INTO `sales_queue` (`site_id`, `id`) VALUES (new.site_id, new.order_id) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `order_lines_sale_delete` AFTER DELETE ON `order_lines` WHEN (SELECT `paid` FROM `orders` WHERE `site_id` = old.site_id AND `id` = old.order_id) > 0 BEGIN
  INSERT INTO `sales_queue` (`site_id`, `id`) VALUES (old.site_id, old.order_id) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
INSERT INTO `sales_queue` (`site_id`, `id`) SELECT `site_id`, `id` FROM `orders` WHERE `paid` > 0;
