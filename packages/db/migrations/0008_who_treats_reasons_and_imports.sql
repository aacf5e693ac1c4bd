CREATE TABLE "access_reason" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_staff" uuid NOT NULL,
	"to_staff" uuid NOT NULL,
	"note" text,
	"proposed_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text
);
--> statement-breakpoint
ALTER TABLE "morning" DROP CONSTRAINT "morning_days_late";--> statement-breakpoint
ALTER TABLE "morning" ADD COLUMN "imported_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "morning" ADD COLUMN "imported_by" uuid;--> statement-breakpoint
ALTER TABLE "access_reason" ADD CONSTRAINT "access_reason_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_reason" ADD CONSTRAINT "access_reason_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_staff_staff_id_fk" FOREIGN KEY ("from_staff") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_staff_staff_id_fk" FOREIGN KEY ("to_staff") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_reason_patient" ON "access_reason" USING btree ("patient_id","at");--> statement-breakpoint
CREATE INDEX "access_reason_staff" ON "access_reason" USING btree ("staff_id","until");--> statement-breakpoint
CREATE INDEX "handover_to" ON "handover" USING btree ("to_staff");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_open" ON "handover" USING btree ("patient_id","to_staff") WHERE answered_at is null;--> statement-breakpoint
ALTER TABLE "morning" ADD CONSTRAINT "morning_imported_by_staff_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning" ADD CONSTRAINT "morning_days_late" CHECK ("morning"."days_late" >= 0 and ("morning"."days_late" <= 2 or "morning"."imported_at" is not null));