-- The same submission id from two patients at the same instant: the second waits for the first and is told 'reused', where
-- it used to fail on the unique key. The id is claimed before anything is written.
CREATE OR REPLACE FUNCTION diary_save_answers(
  p_submission uuid, p_content_hash bytea, p_practice uuid, p_patient uuid, p_link uuid, p_date date, p_answers jsonb,
  p_days_late smallint, p_at timestamptz, p_phone jsonb, p_request text
) RETURNS TABLE (outcome text, revision integer, received_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_known submission%ROWTYPE;
  v_revision integer;
BEGIN
  -- One patient's writes follow each other, also from two tabs and two server processes.
  PERFORM pg_advisory_xact_lock(hashtextextended(p_patient::text, 11));
  SELECT coalesce(max(m.revision), 0) + 1 INTO v_revision FROM morning m WHERE m.patient_id = p_patient AND m.date = p_date;
  INSERT INTO submission (id, practice_id, patient_id, kind, date, payload, content_hash, revision, received_at, phone)
  VALUES (p_submission, p_practice, p_patient, 'answers', p_date, p_answers, p_content_hash, v_revision, p_at, p_phone)
  ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN
    SELECT * INTO v_known FROM submission s WHERE s.id = p_submission;
    IF v_known.patient_id = p_patient AND v_known.content_hash = p_content_hash THEN
      RETURN QUERY SELECT 'repeat'::text, v_known.revision, v_known.received_at;
    ELSE
      RETURN QUERY SELECT 'reused'::text, 0, p_at;
    END IF;
    RETURN;
  END IF;
  INSERT INTO morning AS m (practice_id, patient_id, date, answers, revision, days_late, corrected, first_at, last_at)
  VALUES (p_practice, p_patient, p_date, p_answers, v_revision, p_days_late, false, p_at, p_at)
  ON CONFLICT (patient_id, date) DO UPDATE SET
    answers = m.answers || excluded.answers,
    revision = v_revision,
    last_at = excluded.last_at,
    -- A changed value within the first hour is the same sitting; later it is a correction.
    corrected = m.corrected OR (p_at > m.first_at + interval '60 minutes' AND EXISTS (
      SELECT 1 FROM jsonb_each(excluded.answers) AS given (code, answer)
      WHERE m.answers -> given.code ? 'value' AND m.answers -> given.code <> given.answer));
  PERFORM audit_append(p_practice, p_at, 'patient', p_link::text, 'patient', 'diary.write', p_patient, NULL, 'own diary', 'done', p_request);
  RETURN QUERY SELECT 'stored'::text, v_revision, p_at;
END $$;
