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
  'therapists', (SELECT json_agg(json_build_array(s.id, s.name)) FROM caseload c JOIN staff s ON s.id = c.staff_id
    WHERE c.patient_id = $2 AND c.until IS NULL),
  'trials', (SELECT json_agg(row_to_json(t) ORDER BY t.starts_on) FROM trial t WHERE t.patient_id = $2),
  'changes', (SELECT json_agg(row_to_json(h) ORDER BY h.date) FROM trial_change h JOIN trial t ON t.id = h.trial_id
    WHERE t.patient_id = $2 AND h.retracted_at IS NULL),
  'notes', (SELECT json_agg(json_build_array(n.date, n.text, n.shared, n.created_at, s.name) ORDER BY n.created_at)
    FROM note n JOIN staff s ON s.id = n.staff_id WHERE n.patient_id = $2),
  'markers', (SELECT json_agg(row_to_json(k) ORDER BY k.from_date) FROM marker k WHERE k.patient_id = $2 AND k.retracted_at IS NULL),
  'goals', (SELECT json_agg(json_build_array(g.id, g.activity, g.closed_at, (SELECT json_agg(json_build_array(r.date, r.value, r.at)
      ORDER BY r.date, r.at) FROM goal_rating r WHERE r.goal_id = g.id)) ORDER BY g.created_at)
    FROM goal g WHERE g.patient_id = $2),
  'scores', (SELECT json_agg(row_to_json(e) ORDER BY e.date) FROM external_score e WHERE e.patient_id = $2 AND e.retracted_at IS NULL),
  'names', (SELECT json_object_agg(e.slug, e.content -> 'name') FROM exercise_version e
    WHERE (e.slug, e.version) IN (SELECT i ->> 'exercise', (i ->> 'exerciseVersion')::int
      FROM plan_revision v, jsonb_array_elements(v.items) i WHERE v.patient_id = $2 AND v.withdrawn_at IS NULL)),
  'practice', (SELECT json_build_array(r.time_zone, r.sleep_efficiency, r.rule_settings) FROM practice r WHERE r.id = $1),
  'link', (SELECT json_build_array(l.issued_at, l.opened_at, l.expires_at, l.locked_at, l.revoked_at)
    FROM diary_link l WHERE l.patient_id = $2 ORDER BY l.issued_at DESC LIMIT 1),
  'reviewed', (SELECT max(k.at) FROM review_mark k WHERE k.patient_id = $2 AND k.undone_at IS NULL)
) AS data
