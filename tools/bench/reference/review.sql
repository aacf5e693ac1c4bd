-- $1 practice, $2 patient, $3 first day, $4 last day: what the lanes of one patient show, as one json value.
SELECT json_build_object(
  'patient', (SELECT row_to_json(p) FROM patient p WHERE p.id = $2 AND p.practice_id = $1),
  'mornings', (SELECT json_agg(json_build_array(m.date, m.answers, m.days_late, m.corrected) ORDER BY m.date)
    FROM morning m WHERE m.patient_id = $2 AND m.date BETWEEN $3::date - 6 AND $4),
  'baseline', (SELECT json_agg(json_build_array(b.date, b.answers, b.days_late, b.corrected) ORDER BY b.date)
    FROM (SELECT * FROM morning WHERE patient_id = $2 ORDER BY date LIMIT 14) b),
  'routine', (SELECT json_agg(json_build_array(d.date, d.entries) ORDER BY d.date)
    FROM routine_day d WHERE d.patient_id = $2 AND d.date BETWEEN $3::date - 6 AND $4),
  'plan', (SELECT json_agg(row_to_json(v) ORDER BY v.number) FROM plan_revision v WHERE v.patient_id = $2 AND v.withdrawn_at IS NULL),
  'pauses', (SELECT json_agg(row_to_json(x)) FROM plan_pause x WHERE x.patient_id = $2),
  'flags', (SELECT json_agg(row_to_json(g) ORDER BY g.reported_at) FROM red_flag g WHERE g.patient_id = $2),
  'link', (SELECT json_build_array(l.issued_at, l.opened_at, l.expires_at, l.locked_at, l.revoked_at)
    FROM diary_link l WHERE l.patient_id = $2 ORDER BY l.issued_at DESC LIMIT 1),
  'reviewed', (SELECT max(k.at) FROM review_mark k WHERE k.patient_id = $2 AND k.undone_at IS NULL)
) AS data
