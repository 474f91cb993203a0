CREATE TABLE `audit_search` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`doc` integer NOT NULL,
	`tokens` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`id`) REFERENCES `audit_log`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_search_doc` ON `audit_search` (`doc`);--> statement-breakpoint
-- Row numbers run in the order of events, so a page of the log is a range of them.
CREATE VIRTUAL TABLE `audit_text` USING fts5(tokens, content='', contentless_delete=1, detail=none);
--> statement-breakpoint
CREATE TRIGGER `audit_search_insert` AFTER INSERT ON `audit_search` BEGIN
  INSERT INTO `audit_text` (rowid, tokens) SELECT doc, tokens FROM `audit_search` WHERE site_id = new.site_id AND id = new.id;
END;
--> statement-breakpoint
INSERT INTO `audit_search` (`site_id`, `id`, `doc`, `tokens`)
SELECT l.site_id, l.id, row_number() OVER (ORDER BY l.id, l.site_id),
  length(s.key) || replace(replace(replace(replace(replace(replace(replace(s.key, 'z', 'z122'), 'a', 'z97'), 'e', 'z101'), 'i', 'z105'), 'o', 'z111'), 'u', 'z117'), 'y', 'z121') || 'sall'
FROM `audit_log` l JOIN `sites` s ON s.id = l.site_id;
