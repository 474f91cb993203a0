-- Prices above this have another place among all prices than before: their products are indexed anew.
INSERT INTO `index_queue` (`site_id`, `id`, `queued_at`) SELECT DISTINCT `site_id`, `product_id`, unixepoch() * 1000 FROM `variants` WHERE `price` > 160000000 ON CONFLICT (`site_id`, `id`) DO UPDATE SET `version` = `version` + 1;
