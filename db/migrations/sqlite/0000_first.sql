CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`job_title` text NOT NULL,
	`status` text NOT NULL,
	`password_hash` text,
	`deputy_id` text,
	`created_at` integer NOT NULL,
	`left_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`council_id`,`email`);--> statement-breakpoint
CREATE TABLE `account_role` (
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `role`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_link` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`account_id` text,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`council_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text,
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_event` (`council_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`phone_lookup` text NOT NULL,
	`phone_sealed` blob NOT NULL,
	`person_key` text NOT NULL,
	`kind` text NOT NULL,
	`safety` text NOT NULL,
	`opted_out_at` integer,
	`opted_out_via` text,
	`deceased_at` integer,
	`lang` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_phone` ON `contact` (`council_id`,`phone_lookup`);--> statement-breakpoint
CREATE TABLE `message` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`direction` text NOT NULL,
	`provider_id` text,
	`kind` text NOT NULL,
	`body` blob,
	`statement_id` text,
	`feedback_id` text,
	`reply_id` text,
	`status` text NOT NULL,
	`error_code` text,
	`parts` integer,
	`at` integer NOT NULL,
	`sent_at` integer,
	`delivered_at` integer,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `message_id` ON `message` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `message_provider` ON `message` (`council_id`,`provider_id`);--> statement-breakpoint
CREATE INDEX `message_contact` ON `message` (`contact_id`,`seq`);--> statement-breakpoint
CREATE TABLE `council` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`host` text,
	`sms_number` text,
	`is_fictional` integer NOT NULL,
	`settings` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `council_host` ON `council` (`host`);--> statement-breakpoint
CREATE UNIQUE INDEX `council_sms_number` ON `council` (`sms_number`);--> statement-breakpoint
CREATE TABLE `answer` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`question` text NOT NULL,
	`wording` text NOT NULL,
	`sealed` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `question`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `feedback` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`reference` text NOT NULL,
	`once_key` text NOT NULL,
	`channel` text NOT NULL,
	`respondent_type` text NOT NULL,
	`basis` text NOT NULL,
	`methods` text NOT NULL,
	`speaker_key` text,
	`about_key` text,
	`keyed_by` text,
	`contact_id` text,
	`recruitment` text NOT NULL,
	`is_panel` integer NOT NULL,
	`day_received` text NOT NULL,
	`day_happened` text,
	`age_band` text,
	`lang` text NOT NULL,
	`wish` text,
	`received_at` integer NOT NULL,
	`read_by` integer NOT NULL,
	`read_at` integer,
	`read_by_account` text,
	`state` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_id` ON `feedback` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference` ON `feedback` (`council_id`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_once` ON `feedback` (`council_id`,`once_key`);--> statement-breakpoint
CREATE INDEX `feedback_unread` ON `feedback` (`council_id`,`read_at`,`read_by`);--> statement-breakpoint
CREATE INDEX `feedback_received` ON `feedback` (`council_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `feedback_contact` ON `feedback` (`contact_id`);--> statement-breakpoint
CREATE TABLE `item_shield` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`account_id` text NOT NULL,
	`deputy_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `account_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`sealed` blob NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_order` ON `statement` (`feedback_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `stored_file` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `job` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`once_key` text,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `job_id` ON `job` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `job_once` ON `job` (`once_key`);--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`state`,`run_at`);--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`scope` text NOT NULL,
	`feedback_id` text,
	`theme_code` text,
	`contract_id` text,
	`outcome` text,
	`sealed` blob NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `reply_feedback` ON `reply` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `reply_contract` ON `reply` (`contract_id`);--> statement-breakpoint
CREATE TABLE `reply_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`contact_id` text,
	`state` text NOT NULL,
	`message_id` text,
	`at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`reply_id`) REFERENCES `reply`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_delivery_once` ON `reply_delivery` (`reply_id`,`feedback_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_feedback` ON `reply_delivery` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_contact` ON `reply_delivery` (`contact_id`);--> statement-breakpoint
CREATE TABLE `concern` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`feedback_id` text,
	`contact_id` text,
	`level` text NOT NULL,
	`raised_by` text NOT NULL,
	`cues` text NOT NULL,
	`raised_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`taken_by` text,
	`taken_at` integer,
	`closed_by` text,
	`closed_at` integer,
	`outcome` text,
	`reason` text,
	`pages` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `concern_feedback` ON `concern` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `concern_queue` ON `concern` (`council_id`,`state`,`level`);--> statement-breakpoint
CREATE TABLE `page_sent` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`account_id` text NOT NULL,
	`channel` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`concern_id`) REFERENCES `concern`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `page_concern` ON `page_sent` (`concern_id`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`feedback_id` text,
	`contact_id` text,
	`reply_id` text,
	`job_id` text,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`claimed_by` text,
	`claimed_at` integer,
	`done_by` text,
	`done_at` integer,
	`outcome` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `task_queue` ON `task` (`council_id`,`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `task_feedback` ON `task` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `term` (
	`council_id` text NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`definition` text NOT NULL,
	`source` text NOT NULL,
	`parent` text,
	`extra` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	PRIMARY KEY(`council_id`, `list`, `code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `link_decision` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`verdict` text NOT NULL,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `contract_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `link_decision_contract` ON `link_decision` (`contract_id`);--> statement-breakpoint
CREATE TABLE `link_suggestion` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`p` real NOT NULL,
	`because` text NOT NULL,
	`spans` text NOT NULL,
	`is_decided` integer NOT NULL,
	`model` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `contract_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `link_suggestion_contract` ON `link_suggestion` (`contract_id`);--> statement-breakpoint
CREATE TABLE `reading` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`feedback_id` text NOT NULL,
	`council_id` text NOT NULL,
	`words` text NOT NULL,
	`spans` text NOT NULL,
	`lang` text NOT NULL,
	`polarity` text NOT NULL,
	`severity` text NOT NULL,
	`worry_words` integer NOT NULL,
	`model` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_feedback` ON `reading` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `severity_decision` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`severity` text NOT NULL,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `theme_decision` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`code` text NOT NULL,
	`verdict` text NOT NULL,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `theme_decision_code` ON `theme_decision` (`council_id`,`code`);--> statement-breakpoint
CREATE TABLE `theme_suggestion` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`code` text NOT NULL,
	`p` real NOT NULL,
	`because` text NOT NULL,
	`rank` integer NOT NULL,
	`model` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `theme_suggestion_code` ON `theme_suggestion` (`council_id`,`code`);