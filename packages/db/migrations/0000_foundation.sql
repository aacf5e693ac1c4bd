CREATE TABLE "audit_entry" (
	"practice_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"patient_id" uuid,
	"patient_ids" jsonb,
	"basis" text NOT NULL,
	"outcome" text NOT NULL,
	"request_id" text NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_practice_id_seq_pk" PRIMARY KEY("practice_id","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"practice_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_start" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_totp_use" (
	"user_id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "morning" (
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"date" date NOT NULL,
	"answers" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"days_late" smallint NOT NULL,
	"corrected" boolean NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"into_bed" smallint GENERATED ALWAYS AS (((answers -> 'into_bed' ->> 'value')::smallint)) STORED,
	"try_sleep" smallint GENERATED ALWAYS AS (((answers -> 'try_sleep' ->> 'value')::smallint)) STORED,
	"sol_min" smallint GENERATED ALWAYS AS (((answers -> 'sol_min' ->> 'value')::smallint)) STORED,
	"n_awak" smallint GENERATED ALWAYS AS (((answers -> 'n_awak' ->> 'value')::smallint)) STORED,
	"waso_min" smallint GENERATED ALWAYS AS (((answers -> 'waso_min' ->> 'value')::smallint)) STORED,
	"final_wake" smallint GENERATED ALWAYS AS (((answers -> 'final_wake' ->> 'value')::smallint)) STORED,
	"out_of_bed" smallint GENERATED ALWAYS AS (((answers -> 'out_of_bed' ->> 'value')::smallint)) STORED,
	"pain_rise" smallint GENERATED ALWAYS AS (((answers -> 'pain_rise' ->> 'value')::smallint)) STORED,
	"stiff_duration_min" smallint GENERATED ALWAYS AS (((answers -> 'stiff_duration_min' ->> 'value')::smallint)) STORED,
	CONSTRAINT "morning_patient_id_date_pk" PRIMARY KEY("patient_id","date"),
	CONSTRAINT "morning_clock" CHECK (coalesce("morning"."into_bed", 0) between 0 and 1439 and coalesce("morning"."try_sleep", 0) between 0 and 1439
      and coalesce("morning"."final_wake", 0) between 0 and 1439 and coalesce("morning"."out_of_bed", 0) between 0 and 1439),
	CONSTRAINT "morning_minutes" CHECK (coalesce("morning"."sol_min", 0) between 0 and 300 and coalesce("morning"."waso_min", 0) between 0 and 480
      and coalesce("morning"."stiff_duration_min", 0) between 0 and 240 and coalesce("morning"."n_awak", 0) between 0 and 20),
	CONSTRAINT "morning_pain" CHECK (coalesce("morning"."pain_rise", 0) between 0 and 10),
	CONSTRAINT "morning_days_late" CHECK ("morning"."days_late" between 0 and 2)
);
--> statement-breakpoint
CREATE TABLE "red_flag" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"date" date NOT NULL,
	"codes" jsonb NOT NULL,
	"urgency" text NOT NULL,
	"message_shown" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"action" text,
	"note" text,
	CONSTRAINT "red_flag_submission_id_unique" UNIQUE("submission_id")
);
--> statement-breakpoint
CREATE TABLE "routine_day" (
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"date" date NOT NULL,
	"entries" jsonb NOT NULL,
	CONSTRAINT "routine_day_patient_id_date_pk" PRIMARY KEY("patient_id","date")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"date" date NOT NULL,
	"payload" jsonb NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"phone" jsonb
);
--> statement-breakpoint
CREATE TABLE "exercise_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"position" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid,
	"template_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"draft_revision" integer DEFAULT 0 NOT NULL,
	"change_note" text,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "caseload" (
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "caseload_patient_id_staff_id_pk" PRIMARY KEY("patient_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "diary_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"locked_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "diary_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"code_until" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"name" text NOT NULL,
	"birth_year" smallint,
	"number" text,
	"locale" text DEFAULT 'nl' NOT NULL,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"conditions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_mark" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "plan_pause" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_revision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"plan_started_on" date NOT NULL,
	"effective_from" date NOT NULL,
	"ends_on" date,
	"reason" text,
	"template_version_id" uuid,
	"items" jsonb NOT NULL,
	"red_flag_reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "plan_revision_order" CHECK ("plan_revision"."ends_on" is null or "plan_revision"."ends_on" >= "plan_revision"."effective_from")
);
--> statement-breakpoint
CREATE TABLE "staff_invite" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"is_therapist" boolean NOT NULL,
	"is_admin" boolean NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Amsterdam' NOT NULL,
	"phone_practice" text DEFAULT '' NOT NULL,
	"phone_gp" text DEFAULT '' NOT NULL,
	"phone_out_of_hours" text DEFAULT '' NOT NULL,
	"review_days" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sleep_efficiency" text DEFAULT 'TIB' NOT NULL,
	"rule_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"is_therapist" boolean NOT NULL,
	"is_admin" boolean NOT NULL,
	"locale" text DEFAULT 'nl' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_user_id_unique" UNIQUE("user_id"),
	CONSTRAINT "staff_has_role" CHECK ("staff"."is_therapist" or "staff"."is_admin")
);
--> statement-breakpoint
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_totp_use" ADD CONSTRAINT "auth_totp_use_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning" ADD CONSTRAINT "morning_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_acknowledged_by_staff_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routine_day" ADD CONSTRAINT "routine_day_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_version" ADD CONSTRAINT "exercise_version_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_template_id_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload" ADD CONSTRAINT "caseload_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload" ADD CONSTRAINT "caseload_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_link" ADD CONSTRAINT "diary_link_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_session" ADD CONSTRAINT "diary_session_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_session" ADD CONSTRAINT "diary_session_link_id_diary_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."diary_link"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_pause" ADD CONSTRAINT "plan_pause_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_template_version_id_template_version_id_fk" FOREIGN KEY ("template_version_id") REFERENCES "public"."template_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invite" ADD CONSTRAINT "staff_invite_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invite" ADD CONSTRAINT "staff_invite_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_patient" ON "audit_entry" USING btree ("patient_id","at");--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_two_factor_user" ON "auth_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "red_flag_patient" ON "red_flag" USING btree ("patient_id","date");--> statement-breakpoint
CREATE INDEX "red_flag_open" ON "red_flag" USING btree ("practice_id") WHERE acknowledged_at is null;--> statement-breakpoint
CREATE INDEX "submission_patient" ON "submission" USING btree ("patient_id","date");--> statement-breakpoint
CREATE UNIQUE INDEX "exercise_version_slug" ON "exercise_version" USING btree ("slug","version",coalesce("practice_id", '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
CREATE UNIQUE INDEX "template_slug" ON "template" USING btree ("slug",coalesce("practice_id", '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
CREATE UNIQUE INDEX "template_version_number" ON "template_version" USING btree ("template_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "template_one_draft" ON "template_version" USING btree ("template_id") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "template_version_template" ON "template_version" USING btree ("template_id","status");--> statement-breakpoint
CREATE INDEX "caseload_staff" ON "caseload" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "diary_link_token" ON "diary_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "diary_link_patient" ON "diary_link" USING btree ("patient_id","issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "diary_session_token" ON "diary_session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "diary_session_patient" ON "diary_session" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "patient_practice" ON "patient" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "review_mark_patient" ON "review_mark" USING btree ("patient_id","at");--> statement-breakpoint
CREATE INDEX "plan_pause_patient" ON "plan_pause" USING btree ("patient_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_revision_number" ON "plan_revision" USING btree ("patient_id","number");--> statement-breakpoint
CREATE INDEX "plan_revision_template" ON "plan_revision" USING btree ("template_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invite_token" ON "staff_invite" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "staff_invite_practice" ON "staff_invite" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "staff_practice" ON "staff" USING btree ("practice_id");