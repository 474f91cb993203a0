CREATE TABLE `product_import_lines` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`import_id` text NOT NULL,
	`pass` text NOT NULL,
	`line` integer NOT NULL,
	`outcome` text NOT NULL,
	`handle` text NOT NULL,
	`message` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`import_id`) REFERENCES `product_imports`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "product_import_lines_pass" CHECK("product_import_lines"."pass" in ('check', 'run')),
	CONSTRAINT "product_import_lines_outcome" CHECK("product_import_lines"."outcome" in ('created', 'updated', 'unchanged', 'refused', 'warned'))
);
--> statement-breakpoint
CREATE INDEX `product_import_lines_place` ON `product_import_lines` (`site_id`,`import_id`,`pass`,`line`,`id`);--> statement-breakpoint
CREATE INDEX `product_import_lines_outcome` ON `product_import_lines` (`site_id`,`import_id`,`pass`,`outcome`,`line`,`id`);--> statement-breakpoint
CREATE TABLE `product_import_marks` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`import_id` text NOT NULL,
	`marks` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`import_id`) REFERENCES `product_imports`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_import_marks_import` ON `product_import_marks` (`site_id`,`import_id`);--> statement-breakpoint
CREATE TABLE `product_imports` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`file` text NOT NULL,
	`options` text NOT NULL,
	`state` text NOT NULL,
	`cursor` integer NOT NULL,
	`line` integer NOT NULL,
	`part` integer DEFAULT 0 NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`checked` text NOT NULL,
	`done` text NOT NULL,
	`next_rank` integer DEFAULT 0 NOT NULL,
	`trouble` text NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "product_imports_state" CHECK("product_imports"."state" in ('checking', 'checked', 'running', 'done', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `product_imports_latest` ON `product_imports` (`site_id`,`created_at`);