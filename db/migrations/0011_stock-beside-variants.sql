ALTER TABLE `variants` ADD `stock_tracked` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `variants` ADD `stock_available` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- A change of stock queues the product already; its copy is no second change.
DROP TRIGGER `variants_queue_update`;--> statement-breakpoint
CREATE TRIGGER `variants_queue_update` AFTER UPDATE ON `variants` WHEN old.stock_tracked = new.stock_tracked AND old.stock_available = new.stock_available BEGIN
  INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) VALUES (new.site_id, new.product_id, unixepoch() * 1000) ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
END;
--> statement-breakpoint
UPDATE `variants` SET `stock_tracked` = i.tracked, `stock_available` = i.available FROM `inventory` i WHERE i.site_id = `variants`.site_id AND i.id = `variants`.id;--> statement-breakpoint
CREATE TRIGGER `variants_stock_insert` AFTER INSERT ON `inventory` BEGIN
  UPDATE `variants` SET `stock_tracked` = new.tracked, `stock_available` = new.available WHERE site_id = new.site_id AND id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `variants_stock_update` AFTER UPDATE OF `available`, `tracked` ON `inventory` BEGIN
  UPDATE `variants` SET `stock_tracked` = new.tracked, `stock_available` = new.available WHERE site_id = new.site_id AND id = new.id;
END;
