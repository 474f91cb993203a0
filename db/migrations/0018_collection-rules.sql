ALTER TABLE `collections` ADD `rules` text;--> statement-breakpoint
ALTER TABLE `collections` ADD `queued_up_to` text;