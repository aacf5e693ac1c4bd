-- Append-only tables and versions that never change: the database refuses what no procedure should ever try.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_append_only BEFORE UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER exercise_version_immutable BEFORE UPDATE OR DELETE ON exercise_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION keep_published_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status <> 'draft' THEN
      RAISE EXCEPTION 'a published template version cannot be deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.status = 'draft' THEN RETURN NEW; END IF;
  IF NEW.status = 'draft' OR (NEW.content, NEW.version, NEW.template_id, NEW.practice_id, NEW.change_note, NEW.published_at, NEW.published_by)
     IS DISTINCT FROM (OLD.content, OLD.version, OLD.template_id, OLD.practice_id, OLD.change_note, OLD.published_at, OLD.published_by) THEN
    RAISE EXCEPTION 'a published template version cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER template_version_published BEFORE UPDATE OR DELETE ON template_version FOR EACH ROW EXECUTE FUNCTION keep_published_template();
--> statement-breakpoint
CREATE FUNCTION keep_plan_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
     AND (NEW.items, NEW.number, NEW.effective_from, NEW.ends_on, NEW.patient_id, NEW.template_version_id)
     IS NOT DISTINCT FROM (OLD.items, OLD.number, OLD.effective_from, OLD.ends_on, OLD.patient_id, OLD.template_version_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a plan revision cannot change' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER plan_revision_immutable BEFORE UPDATE ON plan_revision FOR EACH ROW EXECUTE FUNCTION keep_plan_revision();
--> statement-breakpoint
-- One entry of a practice's audit chain. The head row is locked by the update, so entries of a practice are in order.
CREATE FUNCTION audit_append(
  p_practice uuid, p_at timestamptz, p_actor_kind text, p_actor_id text, p_role text, p_action text,
  p_patient uuid, p_patients jsonb, p_basis text, p_outcome text, p_request text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_seq bigint;
  v_hash bytea;
BEGIN
  UPDATE audit_head SET
    seq = seq + 1,
    hash = sha256(hash || convert_to(audit_line(seq + 1, p_at, p_actor_kind, p_actor_id, p_role, p_action, p_patient, p_patients, p_basis, p_outcome, p_request), 'UTF8'))
  WHERE practice_id = p_practice
  RETURNING seq, hash INTO v_seq, v_hash;
  IF v_seq IS NULL THEN
    RAISE EXCEPTION 'no audit chain for this practice';
  END IF;
  INSERT INTO audit_entry (practice_id, seq, at, actor_kind, actor_id, role, action, patient_id, patient_ids, basis, outcome, request_id, hash)
  VALUES (p_practice, v_seq, p_at, p_actor_kind, p_actor_id, p_role, p_action, p_patient, p_patients, p_basis, p_outcome, p_request, v_hash);
  RETURN v_seq;
END $$;
--> statement-breakpoint
-- The text that is hashed; verification builds the same line from the stored row.
CREATE FUNCTION audit_line(
  p_seq bigint, p_at timestamptz, p_actor_kind text, p_actor_id text, p_role text, p_action text,
  p_patient uuid, p_patients jsonb, p_basis text, p_outcome text, p_request text
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(p_seq, (extract(epoch FROM p_at) * 1000)::bigint, p_actor_kind, p_actor_id, p_role, p_action,
    p_patient, p_patients, p_basis, p_outcome, p_request)::text
$$;
--> statement-breakpoint
-- First entry whose hash does not follow from the one before it, or null when the whole chain holds.
CREATE FUNCTION audit_first_break(p_practice uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(seq) FROM (
    SELECT seq, hash,
      sha256(coalesce(lag(hash) OVER (ORDER BY seq), '\x'::bytea) || convert_to(
        audit_line(seq, at, actor_kind, actor_id, role, action, patient_id, patient_ids, basis, outcome, request_id), 'UTF8')) AS expected,
      row_number() OVER (ORDER BY seq) AS place
    FROM audit_entry WHERE practice_id = p_practice
  ) AS chain WHERE hash IS DISTINCT FROM expected OR seq <> place
$$;
--> statement-breakpoint
-- Answers of one morning, stored, versioned and audited in one round trip. Result: 'stored', 'repeat' (same id and content
-- again: nothing changes) or 'reused' (same id, other content or other patient: nothing changes).
CREATE FUNCTION diary_save_answers(
  p_submission uuid, p_content_hash bytea, p_practice uuid, p_patient uuid, p_link uuid, p_date date, p_answers jsonb,
  p_days_late smallint, p_at timestamptz, p_phone jsonb, p_request text
) RETURNS TABLE (outcome text, revision integer, received_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_known submission%ROWTYPE;
  v_revision integer;
BEGIN
  -- One patient's writes follow each other, also from two tabs and two server processes.
  PERFORM pg_advisory_xact_lock(hashtextextended(p_patient::text, 11));
  SELECT * INTO v_known FROM submission s WHERE s.id = p_submission;
  IF FOUND THEN
    IF v_known.patient_id = p_patient AND v_known.content_hash = p_content_hash THEN
      RETURN QUERY SELECT 'repeat'::text, v_known.revision, v_known.received_at;
    ELSE
      RETURN QUERY SELECT 'reused'::text, 0, p_at;
    END IF;
    RETURN;
  END IF;
  INSERT INTO morning AS m (practice_id, patient_id, date, answers, revision, days_late, corrected, first_at, last_at)
  VALUES (p_practice, p_patient, p_date, p_answers, 1, p_days_late, false, p_at, p_at)
  ON CONFLICT (patient_id, date) DO UPDATE SET
    answers = m.answers || excluded.answers,
    revision = m.revision + 1,
    last_at = excluded.last_at,
    -- A changed value within the first hour is the same sitting; later it is a correction.
    corrected = m.corrected OR (p_at > m.first_at + interval '60 minutes' AND EXISTS (
      SELECT 1 FROM jsonb_each(excluded.answers) AS given (code, answer)
      WHERE m.answers -> given.code ? 'value' AND m.answers -> given.code <> given.answer))
  RETURNING m.revision INTO v_revision;
  INSERT INTO submission (id, practice_id, patient_id, kind, date, payload, content_hash, revision, received_at, phone)
  VALUES (p_submission, p_practice, p_patient, 'answers', p_date, p_answers, p_content_hash, v_revision, p_at, p_phone);
  PERFORM audit_append(p_practice, p_at, 'patient', p_link::text, 'patient', 'diary.write', p_patient, NULL, 'own diary', 'done', p_request);
  RETURN QUERY SELECT 'stored'::text, v_revision, p_at;
END $$;
