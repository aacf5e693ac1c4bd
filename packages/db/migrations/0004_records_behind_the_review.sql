CREATE TABLE "external_score" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"instrument" text NOT NULL,
	"date" date NOT NULL,
	"total" double precision,
	"risk_group" text,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid,
	CONSTRAINT "external_score_value" CHECK (("external_score"."total" is null) <> ("external_score"."risk_group" is null))
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"direction" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "goal_rating" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"date" date NOT NULL,
	"value" smallint NOT NULL,
	"staff_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_rating_value" CHECK ("goal_rating"."value" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "marker" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date,
	"text" text,
	"staff_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid,
	CONSTRAINT "marker_order" CHECK ("marker"."to_date" is null or "marker"."to_date" >= "marker"."from_date")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"date" date,
	"text" text NOT NULL,
	"shared" boolean NOT NULL,
	"replaces" uuid,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid,
	CONSTRAINT "note_text" CHECK (char_length("note"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "trial" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"protocol" text NOT NULL,
	"title" text,
	"own_change" text,
	"starts_on" date NOT NULL,
	"phases" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"main" text NOT NULL,
	"stopped_on" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	CONSTRAINT "trial_stop" CHECK ("trial"."stopped_on" is null or "trial"."stopped_on" >= "trial"."starts_on" - 1)
);
--> statement-breakpoint
CREATE TABLE "trial_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"trial_id" uuid NOT NULL,
	"date" date NOT NULL,
	"variable" text NOT NULL,
	"note" text,
	"staff_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid
);
--> statement-breakpoint
ALTER TABLE "morning" ADD COLUMN "extra" jsonb GENERATED ALWAYS AS (nullif(answers - '{into_bed,try_sleep,sol_min,n_awak,waso_min,final_wake,out_of_bed,quality,pain_rise,stiff_severity,stiff_duration_min,flag_gate,note}'::text[], '{}'::jsonb)) STORED;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "intake" jsonb;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "baseline_from" date;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "extra_questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "discharged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "external_score" ADD CONSTRAINT "external_score_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_score" ADD CONSTRAINT "external_score_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marker" ADD CONSTRAINT "marker_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marker" ADD CONSTRAINT "marker_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial" ADD CONSTRAINT "trial_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial" ADD CONSTRAINT "trial_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial" ADD CONSTRAINT "trial_reviewed_by_staff_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_change" ADD CONSTRAINT "trial_change_trial_id_trial_id_fk" FOREIGN KEY ("trial_id") REFERENCES "public"."trial"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_change" ADD CONSTRAINT "trial_change_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "external_score_patient" ON "external_score" USING btree ("patient_id","date");--> statement-breakpoint
CREATE INDEX "goal_patient" ON "goal" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "goal_rating_goal" ON "goal_rating" USING btree ("goal_id","date");--> statement-breakpoint
CREATE INDEX "marker_patient" ON "marker" USING btree ("patient_id","from_date");--> statement-breakpoint
CREATE INDEX "note_patient" ON "note" USING btree ("patient_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "note_replaces" ON "note" USING btree ("replaces");--> statement-breakpoint
CREATE INDEX "trial_patient" ON "trial" USING btree ("patient_id","starts_on");--> statement-breakpoint
CREATE INDEX "trial_change_trial" ON "trial_change" USING btree ("trial_id");