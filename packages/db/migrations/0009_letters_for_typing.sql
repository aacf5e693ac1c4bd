ALTER TABLE "diary_link" ADD COLUMN "letter_hash" "bytea";--> statement-breakpoint
CREATE UNIQUE INDEX "diary_link_letters" ON "diary_link" USING btree ("letter_hash");