ALTER TABLE `refunds` ADD `ask_at` integer;--> statement-breakpoint
ALTER TABLE `refunds` ADD `asks` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `refunds_waiting` ON `refunds` (`site_id`,`ask_at`) WHERE "refunds"."ask_at" is not null;--> statement-breakpoint
-- Those that wait already are asked for, too.
UPDATE `refunds` SET `ask_at` = `created_at` WHERE `state` = 'pending';
