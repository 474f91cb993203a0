ALTER TABLE `daily_figures` ADD `storefront_orders` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Written by hand from here on: days and hours are those of the store's time zone, so every order that was counted is looked at
-- again once the store moves to another one; and now, so that those of shoppers are told from those that staff made.
CREATE TRIGGER `settings_timezone_sales` AFTER UPDATE OF `value` ON `settings` WHEN new.id = 'general' AND new.value ->> '$.timezone' IS NOT old.value ->> '$.timezone' BEGIN
  INSERT INTO `sales_queue` (`site_id`, `id`) SELECT `site_id`, `id` FROM `orders` WHERE `site_id` = new.site_id AND `paid` > 0 ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
INSERT INTO `sales_queue` (`site_id`, `id`) SELECT `site_id`, `id` FROM `orders` WHERE `paid` > 0 ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
