-- What was written stays: a note or a score can be taken back once, a rating can only be followed by a newer one.
CREATE FUNCTION keep_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.retracted_at IS NULL
     AND (NEW.patient_id, NEW.practice_id, NEW.date, NEW.text, NEW.shared, NEW.replaces, NEW.staff_id, NEW.created_at)
     IS NOT DISTINCT FROM
     (OLD.patient_id, OLD.practice_id, OLD.date, OLD.text, OLD.shared, OLD.replaces, OLD.staff_id, OLD.created_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a note cannot change' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER note_immutable BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION keep_note();
--> statement-breakpoint
CREATE FUNCTION keep_external_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.retracted_at IS NULL
     AND (NEW.patient_id, NEW.practice_id, NEW.instrument, NEW.date, NEW.total, NEW.risk_group, NEW.staff_id, NEW.created_at)
     IS NOT DISTINCT FROM
     (OLD.patient_id, OLD.practice_id, OLD.instrument, OLD.date, OLD.total, OLD.risk_group, OLD.staff_id, OLD.created_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a score cannot change' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER external_score_immutable BEFORE UPDATE ON external_score FOR EACH ROW EXECUTE FUNCTION keep_external_score();
--> statement-breakpoint
CREATE TRIGGER goal_rating_append_only BEFORE UPDATE ON goal_rating FOR EACH ROW EXECUTE FUNCTION refuse_change();
