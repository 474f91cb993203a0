DROP INDEX `inventory_low`;--> statement-breakpoint
ALTER TABLE `inventory` ADD `for_sale` integer DEFAULT true NOT NULL;--> statement-breakpoint
-- Written by hand from here on, but for the index.
UPDATE `inventory` SET `for_sale` = 0 WHERE (SELECT p.status FROM `variants` v JOIN `products` p ON p.site_id = v.site_id AND p.id = v.product_id WHERE v.site_id = `inventory`.site_id AND v.id = `inventory`.id) <> 'active';
--> statement-breakpoint
CREATE INDEX `inventory_low` ON `inventory` (`site_id`,`available`) WHERE "inventory"."tracked" = 1 and "inventory"."for_sale" = 1;--> statement-breakpoint
CREATE TRIGGER `inventory_for_sale` AFTER UPDATE OF `status` ON `products` WHEN (old.status = 'active') <> (new.status = 'active') BEGIN
  UPDATE `inventory` SET `for_sale` = (new.status = 'active') WHERE site_id = new.site_id AND id IN (SELECT id FROM `variants` WHERE site_id = new.site_id AND product_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `inventory_not_for_sale` AFTER INSERT ON `inventory` WHEN (SELECT status FROM `products` WHERE site_id = new.site_id AND id = (SELECT product_id FROM `variants` WHERE site_id = new.site_id AND id = new.id)) <> 'active' BEGIN
  UPDATE `inventory` SET `for_sale` = 0 WHERE site_id = new.site_id AND id = new.id;
END;
