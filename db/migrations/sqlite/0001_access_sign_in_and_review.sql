CREATE TABLE `account_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`purpose` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_grant_account` ON `account_grant` (`account_id`);--> statement-breakpoint
CREATE INDEX `account_grant_value` ON `account_grant` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `sharing_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`reference` text NOT NULL,
	`purpose` text NOT NULL,
	`parties` text NOT NULL,
	`contract_ids` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sharing_agreement_council` ON `sharing_agreement` (`council_id`,`reference`);--> statement-breakpoint
CREATE TABLE `known_device` (
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	PRIMARY KEY(`id`, `account_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `known_device_account` ON `known_device` (`account_id`);--> statement-breakpoint
CREATE TABLE `pin_device` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`session_id` text NOT NULL,
	`browser` text,
	`pin_hash` text NOT NULL,
	`wrong` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `pin_device_account` ON `pin_device` (`account_id`);--> statement-breakpoint
CREATE TABLE `wrong_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`count` integer NOT NULL,
	`open_at` integer NOT NULL,
	`forget_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `wrong_tries_forget` ON `wrong_tries` (`forget_at`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`council_id` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`code` text NOT NULL,
	`mark` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_seal` (
	`council_id` text NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`count` integer NOT NULL,
	`digest` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`council_id`, `n`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `break_glass` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`account_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`told_id` text NOT NULL,
	`acknowledged_by` text,
	`acknowledged_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `break_glass_open` ON `break_glass` (`feedback_id`,`account_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `break_glass_waiting` ON `break_glass` (`council_id`,`acknowledged_at`,`at`);--> statement-breakpoint
CREATE TABLE `call_record` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` blob,
	`started_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`feedback_id` text,
	`reference` text,
	`done_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `call_record_account` ON `call_record` (`council_id`,`account_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `body_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`body_id` text NOT NULL,
	`matter` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `body_decision_contract` ON `body_decision` (`contract_id`);--> statement-breakpoint
CREATE TABLE `key_mark` (
	`name` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`added_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `key_rotation` (
	`master` integer PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`place` text NOT NULL,
	`after` text NOT NULL,
	`rewrapped` integer NOT NULL,
	`round_at` integer NOT NULL,
	`round_rewrapped` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `cleared_quote` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`words` text NOT NULL,
	`cleared_by` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `cleared_quote_item` ON `cleared_quote` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `machine_redaction` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`spans` text NOT NULL,
	`model` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `name_strike` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`key` text NOT NULL,
	`words` integer NOT NULL,
	`needs_capital` integer NOT NULL,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	`finished_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `name_strike_council` ON `name_strike` (`council_id`,`at`);--> statement-breakpoint
CREATE TABLE `name_strike_item` (
	`council_id` text NOT NULL,
	`strike_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	PRIMARY KEY(`strike_id`, `feedback_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `name_strike_item_feedback` ON `name_strike_item` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `redaction_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`type` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `redaction_decision_item` ON `redaction_decision` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `review_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`percent` integer NOT NULL,
	`theme` text,
	`found` integer NOT NULL,
	`state` text NOT NULL,
	`made_by` text NOT NULL,
	`at` integer NOT NULL,
	`accepted_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_batch_council` ON `review_batch` (`council_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_batch_item` (
	`batch_id` text NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`batch_id`, `feedback_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_batch_item_feedback` ON `review_batch_item` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `review_batch_sample` (
	`batch_id` text NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`code` text NOT NULL,
	`place` integer NOT NULL,
	`verdict` text,
	PRIMARY KEY(`batch_id`, `feedback_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `review_claim` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_claim_account` ON `review_claim` (`council_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `second_coding` (
	`council_id` text NOT NULL,
	`quarter` text NOT NULL,
	`feedback_id` text NOT NULL,
	`place` integer NOT NULL,
	`first_by` text NOT NULL,
	`first_codes` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`second_by` text,
	`second_codes` text,
	`at` integer,
	PRIMARY KEY(`council_id`, `quarter`, `feedback_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `quiet_check` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`week` text NOT NULL,
	`feedback_id` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`is_worry` integer,
	`checked_by` text,
	`checked_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quiet_check_item` ON `quiet_check` (`council_id`,`week`,`feedback_id`);--> statement-breakpoint
CREATE TABLE `worry_pattern` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`raised_at` integer NOT NULL,
	`worries` integer NOT NULL,
	`people` integer NOT NULL,
	`closed_by` text,
	`closed_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `worry_pattern_contract` ON `worry_pattern` (`council_id`,`contract_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `worry_reason` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`rank` integer NOT NULL,
	`code` text NOT NULL,
	`abuse_type` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`redacted_start` integer NOT NULL,
	`redacted_end` integer NOT NULL,
	`model` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `rank`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `external_identity` (
	`council_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_signed_in_at` integer NOT NULL,
	PRIMARY KEY(`council_id`, `issuer`, `subject`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `external_identity_account` ON `external_identity` (`account_id`);--> statement-breakpoint
CREATE TABLE `half_sign_in` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`step` text NOT NULL,
	`wrong_codes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `half_sign_in_account` ON `half_sign_in` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `half_sign_in_made` ON `half_sign_in` (`created_at`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkey_account` ON `passkey` (`account_id`);--> statement-breakpoint
CREATE TABLE `passkey_challenge` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`browser` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkey_challenge_ends` ON `passkey_challenge` (`expires_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`digest` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_code_digest` ON `recovery_code` (`account_id`,`digest`);--> statement-breakpoint
CREATE TABLE `single_sign_on_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`nonce` text NOT NULL,
	`sealed_verifier` blob NOT NULL,
	`return_to` text NOT NULL,
	`browser` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `single_sign_on_attempt_ends` ON `single_sign_on_attempt` (`expires_at`);--> statement-breakpoint
CREATE TABLE `totp_secret` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`last_step` integer NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `totp_secret_account` ON `totp_secret` (`account_id`);--> statement-breakpoint
CREATE TABLE `term_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`council_id` text NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`label` text,
	`was_label` text,
	`into` text,
	`made_by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `term_change_list` ON `term_change` (`council_id`,`list`);--> statement-breakpoint
DROP INDEX `message_contact`;--> statement-breakpoint
CREATE INDEX `message_queued` ON `message` (`contact_id`) WHERE "message"."status" = 'queued';--> statement-breakpoint
ALTER TABLE `session` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `audit_event` ADD `mark` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_people_day` ON `audit_event` (`council_id`,`at`) WHERE actor_kind = 'account';--> statement-breakpoint
CREATE INDEX `audit_people_actor` ON `audit_event` (`council_id`,`actor_id`,`at`) WHERE actor_kind = 'account';--> statement-breakpoint
ALTER TABLE `feedback` ADD `read_back` text;--> statement-breakpoint
ALTER TABLE `reply` ADD `body_id` text;--> statement-breakpoint
ALTER TABLE `task` ADD `account_id` text;