ALTER TABLE `orders` ADD `pickup` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `ready_at` integer;