DROP INDEX `search_spellings_word`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_spellings_spelling` ON `search_spellings` (`site_id`,`spelling`,`word`);--> statement-breakpoint
CREATE INDEX `search_spellings_word` ON `search_spellings` (`site_id`,`word`);--> statement-breakpoint
ALTER TABLE `product_cards` ADD `scopes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `product_cards` ADD `words` text DEFAULT '[]' NOT NULL;