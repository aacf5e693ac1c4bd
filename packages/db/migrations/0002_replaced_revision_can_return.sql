ALTER TABLE "plan_revision" ADD COLUMN "replaced_by" integer;--> statement-breakpoint
-- Taking a change back brings back what it had replaced: withdrawal may be lifted, nothing else of a revision may change.
CREATE OR REPLACE FUNCTION keep_plan_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.items, NEW.number, NEW.plan_started_on, NEW.effective_from, NEW.ends_on, NEW.patient_id, NEW.practice_id,
      NEW.template_version_id, NEW.reason, NEW.red_flag_reason, NEW.created_by, NEW.created_at)
     IS NOT DISTINCT FROM
     (OLD.items, OLD.number, OLD.plan_started_on, OLD.effective_from, OLD.ends_on, OLD.patient_id, OLD.practice_id,
      OLD.template_version_id, OLD.reason, OLD.red_flag_reason, OLD.created_by, OLD.created_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a plan revision cannot change' USING ERRCODE = 'restrict_violation';
END $$;
