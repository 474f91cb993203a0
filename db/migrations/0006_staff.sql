CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_changed_at` integer NOT NULL,
	`totp_secret` text,
	`totp_since` integer,
	`totp_step` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "accounts_email_folded" CHECK("accounts"."email" = lower("accounts"."email")),
	CONSTRAINT "accounts_totp" CHECK("accounts"."totp_since" is null or "accounts"."totp_secret" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`site_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_resets_token` ON `password_resets` (`token_hash`);--> statement-breakpoint
CREATE INDEX `password_resets_account` ON `password_resets` (`account_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_account` ON `recovery_codes` (`account_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_since` ON `sign_in_attempts` (`since`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`actor_name` text NOT NULL,
	`actor_email` text DEFAULT '' NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text DEFAULT '' NOT NULL,
	`subject_id` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`before` text,
	`after` text,
	`ip_prefix` text DEFAULT '' NOT NULL,
	`request_id` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_log_person` ON `audit_log` (`site_id`,`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_action` ON `audit_log` (`site_id`,`action`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`site_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `handover_codes` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`code_hash` text NOT NULL,
	`membership_id` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`membership_id`) REFERENCES `memberships`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handover_codes_code` ON `handover_codes` (`site_id`,`code_hash`);--> statement-breakpoint
CREATE INDEX `handover_codes_expiry` ON `handover_codes` (`site_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_role" CHECK("memberships"."role" in ('owner', 'admin', 'editor', 'fulfilment', 'viewer'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_account` ON `memberships` (`site_id`,`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_email` ON `memberships` (`site_id`,`email`);--> statement-breakpoint
CREATE INDEX `memberships_stores` ON `memberships` (`account_id`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`rp_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential` ON `passkeys` (`site_id`,`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_account` ON `passkeys` (`site_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `staff_challenges` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`challenge` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_challenges_kind" CHECK("staff_challenges"."kind" in ('second-factor', 'passkey-sign-in', 'passkey-setup'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_challenges_token` ON `staff_challenges` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `staff_challenges_expiry` ON `staff_challenges` (`site_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `staff_invitations` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`withdrawn_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_invitations_role" CHECK("staff_invitations"."role" in ('owner', 'admin', 'editor', 'fulfilment', 'viewer'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_invitations_token` ON `staff_invitations` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_invitations_open` ON `staff_invitations` (`site_id`,`email`) WHERE "staff_invitations"."accepted_at" is null and "staff_invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`membership_id` text NOT NULL,
	`account_id` text NOT NULL,
	`method` text NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	`ip_prefix` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`membership_id`) REFERENCES `memberships`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_sessions_method" CHECK("staff_sessions"."method" in ('password', 'passkey', 'handover', 'invitation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_sessions_token` ON `staff_sessions` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `staff_sessions_member` ON `staff_sessions` (`site_id`,`membership_id`);--> statement-breakpoint
CREATE INDEX `staff_sessions_account` ON `staff_sessions` (`account_id`);