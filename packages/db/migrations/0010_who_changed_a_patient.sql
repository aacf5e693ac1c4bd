ALTER TABLE "patient" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;