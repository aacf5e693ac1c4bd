CREATE TABLE "exercise_draft" (
	"practice_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"content" jsonb NOT NULL,
	"draft_revision" integer DEFAULT 0 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "exercise_draft_practice_id_slug_pk" PRIMARY KEY("practice_id","slug")
);
--> statement-breakpoint
CREATE TABLE "library_archived" (
	"practice_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"archived_at" timestamp with time zone NOT NULL,
	"archived_by" uuid NOT NULL,
	CONSTRAINT "library_archived_practice_id_kind_slug_pk" PRIMARY KEY("practice_id","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "template_declined" (
	"practice_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"template_version_id" uuid NOT NULL,
	"declined_at" timestamp with time zone NOT NULL,
	"declined_by" uuid NOT NULL,
	CONSTRAINT "template_declined_patient_id_template_version_id_pk" PRIMARY KEY("patient_id","template_version_id")
);
--> statement-breakpoint
ALTER TABLE "exercise_version" ADD COLUMN "change_note" text;--> statement-breakpoint
ALTER TABLE "exercise_version" ADD COLUMN "published_by" uuid;--> statement-breakpoint
ALTER TABLE "exercise_draft" ADD CONSTRAINT "exercise_draft_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_archived" ADD CONSTRAINT "library_archived_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_declined" ADD CONSTRAINT "template_declined_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_declined" ADD CONSTRAINT "template_declined_template_version_id_template_version_id_fk" FOREIGN KEY ("template_version_id") REFERENCES "public"."template_version"("id") ON DELETE no action ON UPDATE no action;