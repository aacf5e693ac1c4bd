CREATE TABLE "demo_mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"to_masked" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "demo_mail_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1)
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"patient_id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"at_minute" smallint NOT NULL,
	"channel" text NOT NULL,
	"email" text,
	"push" jsonb,
	"off_token" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "reminder_off_token_unique" UNIQUE("off_token")
);
--> statement-breakpoint
CREATE TABLE "reminder_try" (
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"date" date NOT NULL,
	"state" text NOT NULL,
	"tries" smallint NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_try_patient_id_date_pk" PRIMARY KEY("patient_id","date")
);
--> statement-breakpoint
ALTER TABLE "diary_link" ADD COLUMN "stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "demo_mail" ADD CONSTRAINT "demo_mail_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_try" ADD CONSTRAINT "reminder_try_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "demo_mail_practice" ON "demo_mail" USING btree ("practice_id","seq");--> statement-breakpoint
CREATE INDEX "reminder_time" ON "reminder" USING btree ("at_minute");--> statement-breakpoint
CREATE INDEX "audit_entry_patients" ON "audit_entry" USING gin ("patient_ids" jsonb_path_ops) WHERE patient_ids is not null;