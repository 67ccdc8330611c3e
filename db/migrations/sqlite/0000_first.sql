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
CREATE TABLE `charging_figure` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`code` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`per` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`source` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `charging_figure_from` ON `charging_figure` (`council_id`,`code`,`starts_on`);--> statement-breakpoint
CREATE TABLE `contract` (
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`ref` text,
	`ocid` text,
	`award_key` text,
	`contract_key` text,
	`title` text,
	`description` text,
	`department` text,
	`buyer` text,
	`partners` text NOT NULL,
	`suppliers` text NOT NULL,
	`search_words` text NOT NULL,
	`stage` text NOT NULL,
	`is_care` integer NOT NULL,
	`service_type` text,
	`contract_type` text,
	`legal_basis` text,
	`client_groups` text NOT NULL,
	`group_keys` text NOT NULL,
	`deadline` text,
	`awarded_on` text,
	`starts_on` text,
	`ends_on` text,
	`review_on` text,
	`extension_until` text,
	`extension` text,
	`last_notice_on` text,
	`notice_period_months` integer,
	`value_pence` integer,
	`value_low_pence` integer,
	`value_high_pence` integer,
	`value_kind` text,
	`currency` text NOT NULL,
	`vat_pence` integer,
	`route` text,
	`is_tendered` integer,
	`cpv` text NOT NULL,
	`cpv_label` text,
	`price_weight` real,
	`quality_weight` real,
	`social_value_weight` real,
	`areas` text NOT NULL,
	`people_served` integer,
	`funding_routes` text NOT NULL,
	`commissioner` text,
	`lead_body` text,
	`owner` text,
	`parent_ref` text,
	`links` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_id` ON `contract` (`id`);--> statement-breakpoint
CREATE INDEX `contract_list` ON `contract` (`council_id`,`is_care`,`ends_on`);--> statement-breakpoint
CREATE TABLE `contract_funding` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`route_code` text NOT NULL,
	`held_by` text,
	`starts_on` text,
	`ends_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `contract_funding_contract` ON `contract_funding` (`contract_id`);--> statement-breakpoint
CREATE TABLE `contract_import` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha` text NOT NULL,
	`format` text NOT NULL,
	`read` integer NOT NULL,
	`created` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`skipped` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_import_id` ON `contract_import` (`id`);--> statement-breakpoint
CREATE INDEX `contract_import_file` ON `contract_import` (`council_id`,`file_sha`);--> statement-breakpoint
CREATE TABLE `contract_kpi` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`target` text,
	`actual` text,
	`rating` text,
	`source` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_kpi_once` ON `contract_kpi` (`contract_id`,`name`,`from`,`to`);--> statement-breakpoint
CREATE TABLE `contract_notice` (
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`source` text NOT NULL,
	`sha` text NOT NULL,
	`fields` text NOT NULL,
	`ocid_key` text,
	`finder_key` text,
	`ref_key` text,
	`title_key` text,
	`exact_key` text,
	`seen_at` text NOT NULL,
	`file_sha` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_notice_once` ON `contract_notice` (`contract_id`,`sha`);--> statement-breakpoint
CREATE INDEX `contract_notice_sha` ON `contract_notice` (`council_id`,`sha`);--> statement-breakpoint
CREATE INDEX `contract_notice_ocid` ON `contract_notice` (`council_id`,`ocid_key`);--> statement-breakpoint
CREATE INDEX `contract_notice_finder` ON `contract_notice` (`council_id`,`finder_key`);--> statement-breakpoint
CREATE INDEX `contract_notice_ref` ON `contract_notice` (`council_id`,`ref_key`);--> statement-breakpoint
CREATE INDEX `contract_notice_title` ON `contract_notice` (`council_id`,`title_key`);--> statement-breakpoint
CREATE INDEX `contract_notice_exact` ON `contract_notice` (`council_id`,`exact_key`);--> statement-breakpoint
CREATE TABLE `contract_notice_staged` (
	`import_id` text NOT NULL,
	`staged_at` integer NOT NULL,
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`source` text NOT NULL,
	`sha` text NOT NULL,
	`fields` text NOT NULL,
	`ocid_key` text,
	`finder_key` text,
	`ref_key` text,
	`title_key` text,
	`exact_key` text,
	`seen_at` text NOT NULL,
	`file_sha` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `contract_notice_staged_import` ON `contract_notice_staged` (`import_id`);--> statement-breakpoint
CREATE TABLE `contract_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`location_id` text NOT NULL,
	`location_name` text,
	`question` text NOT NULL,
	`rating` text NOT NULL,
	`rated_on` text NOT NULL,
	`source` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_rating_once` ON `contract_rating` (`contract_id`,`location_id`,`question`,`rated_on`);--> statement-breakpoint
CREATE TABLE `contract_staged` (
	`import_id` text NOT NULL,
	`staged_at` integer NOT NULL,
	`id` text NOT NULL,
	`council_id` text NOT NULL,
	`ref` text,
	`ocid` text,
	`award_key` text,
	`contract_key` text,
	`title` text,
	`description` text,
	`department` text,
	`buyer` text,
	`partners` text NOT NULL,
	`suppliers` text NOT NULL,
	`search_words` text NOT NULL,
	`stage` text NOT NULL,
	`is_care` integer NOT NULL,
	`service_type` text,
	`contract_type` text,
	`legal_basis` text,
	`client_groups` text NOT NULL,
	`group_keys` text NOT NULL,
	`deadline` text,
	`awarded_on` text,
	`starts_on` text,
	`ends_on` text,
	`review_on` text,
	`extension_until` text,
	`extension` text,
	`last_notice_on` text,
	`notice_period_months` integer,
	`value_pence` integer,
	`value_low_pence` integer,
	`value_high_pence` integer,
	`value_kind` text,
	`currency` text NOT NULL,
	`vat_pence` integer,
	`route` text,
	`is_tendered` integer,
	`cpv` text NOT NULL,
	`cpv_label` text,
	`price_weight` real,
	`quality_weight` real,
	`social_value_weight` real,
	`areas` text NOT NULL,
	`people_served` integer,
	`funding_routes` text NOT NULL,
	`commissioner` text,
	`lead_body` text,
	`owner` text,
	`parent_ref` text,
	`links` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `contract_staged_import` ON `contract_staged` (`import_id`);--> statement-breakpoint
CREATE TABLE `contract_words` (
	`contract_id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`words` text NOT NULL,
	`is_care` integer,
	`contract_type` text,
	`group_keys` text,
	`search_words` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `funding_route` (
	`council_id` text NOT NULL,
	`code` text NOT NULL,
	`opens_on` text,
	`closes_on` text,
	`source` text NOT NULL,
	PRIMARY KEY(`council_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `body_succession` (
	`council_id` text NOT NULL,
	`from_body_id` text NOT NULL,
	`to_body_id` text NOT NULL,
	`on` text NOT NULL,
	PRIMARY KEY(`from_body_id`, `to_body_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `commissioner_post` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`body_id` text NOT NULL,
	`title` text NOT NULL,
	`is_council_owner` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `commissioner_post_council` ON `commissioner_post` (`council_id`);--> statement-breakpoint
CREATE TABLE `commissioning_body` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`ods_code` text,
	`starts_on` text,
	`ends_on` text,
	`source` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `commissioning_body_council` ON `commissioning_body` (`council_id`,`name`);--> statement-breakpoint
CREATE TABLE `contract_body` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`body_id` text NOT NULL,
	`role` text NOT NULL,
	`legal_basis` text,
	`starts_on` text,
	`ends_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `contract_body_contract` ON `contract_body` (`contract_id`);--> statement-breakpoint
CREATE INDEX `contract_body_body` ON `contract_body` (`body_id`);--> statement-breakpoint
CREATE TABLE `contract_share` (
	`council_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`percent` real,
	`amount_pence` integer,
	PRIMARY KEY(`contract_id`, `body_id`, `year`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `post_holder` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`post_id` text NOT NULL,
	`standing` text NOT NULL,
	`name` text,
	`account_id` text,
	`employer_body_id` text,
	`phone` text,
	`email` text,
	`reach` text,
	`profile` text,
	`frontline_experience` text,
	`starts_on` text NOT NULL,
	`ends_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_holder_council` ON `post_holder` (`council_id`);--> statement-breakpoint
CREATE INDEX `post_holder_post` ON `post_holder` (`post_id`);--> statement-breakpoint
CREATE TABLE `post_remit` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`post_id` text NOT NULL,
	`contract_id` text,
	`client_group` text,
	`starts_on` text NOT NULL,
	`ends_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_remit_council` ON `post_remit` (`council_id`);--> statement-breakpoint
CREATE INDEX `post_remit_post` ON `post_remit` (`post_id`);--> statement-breakpoint
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
CREATE INDEX `feedback_waiting` ON `feedback` (`council_id`,`state`,`read_at`,`received_at`);--> statement-breakpoint
CREATE TABLE `item_shield` (
	`council_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`account_id` text NOT NULL,
	`deputy_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `account_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_shield_account` ON `item_shield` (`account_id`,`feedback_id`);--> statement-breakpoint
CREATE INDEX `item_shield_deputy` ON `item_shield` (`deputy_id`,`feedback_id`);--> statement-breakpoint
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
	`lane` integer NOT NULL,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `job_once` ON `job` (`once_key`);--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`state`,`lane`,`run_at`);--> statement-breakpoint
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
	`notice_id` text,
	`message_id` text,
	`at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`reply_id`) REFERENCES `reply`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_delivery_once` ON `reply_delivery` (`reply_id`,`feedback_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_feedback` ON `reply_delivery` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_contact` ON `reply_delivery` (`contact_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_notice` ON `reply_delivery` (`notice_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_message` ON `reply_delivery` (`message_id`);--> statement-breakpoint
CREATE INDEX `reply_delivery_state` ON `reply_delivery` (`council_id`,`state`,`at`);--> statement-breakpoint
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
	`severity` text,
	`worry_words` integer NOT NULL,
	`model` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_feedback` ON `reading` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `reading_severity` ON `reading` (`council_id`,`severity`);--> statement-breakpoint
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