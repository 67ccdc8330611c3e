CREATE TABLE "account_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"purpose" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"granted_by" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sharing_agreement" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"reference" text NOT NULL,
	"purpose" text NOT NULL,
	"parties" json NOT NULL,
	"contract_ids" json NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_device" (
	"id" text NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_device_id_account_id_pk" PRIMARY KEY("id","account_id")
);
--> statement-breakpoint
CREATE TABLE "pin_device" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"session_id" text NOT NULL,
	"browser" text,
	"pin_hash" text NOT NULL,
	"wrong" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "wrong_tries" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"count" bigint NOT NULL,
	"open_at" timestamp (3) with time zone NOT NULL,
	"forget_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"council_id" text PRIMARY KEY NOT NULL,
	"n" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"code" text NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"council_id" text NOT NULL,
	"n" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"count" bigint NOT NULL,
	"digest" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "audit_seal_council_id_n_pk" PRIMARY KEY("council_id","n")
);
--> statement-breakpoint
CREATE TABLE "break_glass" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"account_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"told_id" text NOT NULL,
	"acknowledged_by" text,
	"acknowledged_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "call_record" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea",
	"started_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"feedback_id" text,
	"reference" text,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "body_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"contract_id" text NOT NULL,
	"body_id" text NOT NULL,
	"matter" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_on" text NOT NULL,
	"decided_by" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_mark" (
	"name" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "key_rotation" (
	"master" bigint PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"place" text NOT NULL,
	"after" json NOT NULL,
	"rewrapped" bigint NOT NULL,
	"round_at" timestamp (3) with time zone NOT NULL,
	"round_rewrapped" bigint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "cleared_quote" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"words" text NOT NULL,
	"cleared_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "machine_redaction" (
	"feedback_id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"spans" json NOT NULL,
	"model" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "name_strike" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"key" text NOT NULL,
	"words" bigint NOT NULL,
	"needs_capital" boolean NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_by" text,
	"undone_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "name_strike_item" (
	"council_id" text NOT NULL,
	"strike_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	CONSTRAINT "name_strike_item_strike_id_feedback_id_pk" PRIMARY KEY("strike_id","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "redaction_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"type" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_by" text,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_batch" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"percent" bigint NOT NULL,
	"theme" text,
	"found" bigint NOT NULL,
	"state" text NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_batch_item" (
	"batch_id" text NOT NULL,
	"council_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "review_batch_item_batch_id_feedback_id_code_pk" PRIMARY KEY("batch_id","feedback_id","code")
);
--> statement-breakpoint
CREATE TABLE "review_batch_sample" (
	"batch_id" text NOT NULL,
	"council_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"code" text NOT NULL,
	"place" bigint NOT NULL,
	"verdict" text,
	CONSTRAINT "review_batch_sample_batch_id_feedback_id_code_pk" PRIMARY KEY("batch_id","feedback_id","code")
);
--> statement-breakpoint
CREATE TABLE "review_claim" (
	"feedback_id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_coding" (
	"council_id" text NOT NULL,
	"quarter" text NOT NULL,
	"feedback_id" text NOT NULL,
	"place" bigint NOT NULL,
	"first_by" text NOT NULL,
	"first_codes" json NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"second_by" text,
	"second_codes" json,
	"at" timestamp (3) with time zone,
	CONSTRAINT "second_coding_council_id_quarter_feedback_id_pk" PRIMARY KEY("council_id","quarter","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "quiet_check" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"week" text NOT NULL,
	"feedback_id" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"is_worry" boolean,
	"checked_by" text,
	"checked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "worry_pattern" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"contract_id" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"worries" bigint NOT NULL,
	"people" bigint NOT NULL,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "worry_reason" (
	"council_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"rank" bigint NOT NULL,
	"code" text NOT NULL,
	"abuse_type" text,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"redacted_start" bigint NOT NULL,
	"redacted_end" bigint NOT NULL,
	"model" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "worry_reason_feedback_id_rank_pk" PRIMARY KEY("feedback_id","rank")
);
--> statement-breakpoint
CREATE TABLE "external_identity" (
	"council_id" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_signed_in_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "external_identity_council_id_issuer_subject_pk" PRIMARY KEY("council_id","issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "half_sign_in" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"step" text NOT NULL,
	"wrong_codes" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"purpose" text NOT NULL,
	"account_id" text,
	"browser" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "single_sign_on_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"nonce" text NOT NULL,
	"sealed_verifier" "bytea" NOT NULL,
	"return_to" text NOT NULL,
	"browser" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "totp_secret" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"account_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"last_step" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "term_change" (
	"seq" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "term_change_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"council_id" text NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"from_day" text NOT NULL,
	"label" text,
	"was_label" text,
	"into" text,
	"made_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "message_contact";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "mark" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "read_back" text;--> statement-breakpoint
ALTER TABLE "reply" ADD COLUMN "body_id" text;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "account_grant" ADD CONSTRAINT "account_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pin_device" ADD CONSTRAINT "pin_device_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "half_sign_in" ADD CONSTRAINT "half_sign_in_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_secret" ADD CONSTRAINT "totp_secret_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_grant_account" ON "account_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_grant_value" ON "account_grant" USING btree ("kind","value");--> statement-breakpoint
CREATE INDEX "sharing_agreement_council" ON "sharing_agreement" USING btree ("council_id","reference");--> statement-breakpoint
CREATE INDEX "known_device_account" ON "known_device" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "pin_device_account" ON "pin_device" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "wrong_tries_forget" ON "wrong_tries" USING btree ("forget_at");--> statement-breakpoint
CREATE INDEX "break_glass_open" ON "break_glass" USING btree ("feedback_id","account_id","ends_at");--> statement-breakpoint
CREATE INDEX "break_glass_waiting" ON "break_glass" USING btree ("council_id","acknowledged_at","at");--> statement-breakpoint
CREATE INDEX "call_record_account" ON "call_record" USING btree ("council_id","account_id","done_at");--> statement-breakpoint
CREATE INDEX "body_decision_contract" ON "body_decision" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "cleared_quote_item" ON "cleared_quote" USING btree ("feedback_id");--> statement-breakpoint
CREATE INDEX "name_strike_council" ON "name_strike" USING btree ("council_id","at");--> statement-breakpoint
CREATE INDEX "name_strike_item_feedback" ON "name_strike_item" USING btree ("feedback_id");--> statement-breakpoint
CREATE INDEX "redaction_decision_item" ON "redaction_decision" USING btree ("feedback_id");--> statement-breakpoint
CREATE INDEX "review_batch_council" ON "review_batch" USING btree ("council_id","at");--> statement-breakpoint
CREATE INDEX "review_batch_item_feedback" ON "review_batch_item" USING btree ("feedback_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_claim_account" ON "review_claim" USING btree ("council_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quiet_check_item" ON "quiet_check" USING btree ("council_id","week","feedback_id");--> statement-breakpoint
CREATE INDEX "worry_pattern_contract" ON "worry_pattern" USING btree ("council_id","contract_id","closed_at");--> statement-breakpoint
CREATE INDEX "external_identity_account" ON "external_identity" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "half_sign_in_account" ON "half_sign_in" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "half_sign_in_made" ON "half_sign_in" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "passkey_challenge_ends" ON "passkey_challenge" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_code_digest" ON "recovery_code" USING btree ("account_id","digest");--> statement-breakpoint
CREATE INDEX "single_sign_on_attempt_ends" ON "single_sign_on_attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "totp_secret_account" ON "totp_secret" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "term_change_list" ON "term_change" USING btree ("council_id","list");--> statement-breakpoint
CREATE INDEX "audit_people_day" ON "audit_event" USING btree ("council_id","at") WHERE actor_kind = 'account';--> statement-breakpoint
CREATE INDEX "audit_people_actor" ON "audit_event" USING btree ("council_id","actor_id","at") WHERE actor_kind = 'account';--> statement-breakpoint
CREATE INDEX "message_queued" ON "message" USING btree ("contact_id") WHERE "message"."status" = 'queued';