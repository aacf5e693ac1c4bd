-- $1 practice, $2 therapist, $3 first day, $4 today: what the list of a caseload shows, as one json value.
WITH mine AS (
  SELECT p.* FROM caseload c JOIN patient p ON p.id = c.patient_id
  WHERE c.practice_id = $1 AND c.staff_id = $2 AND c.until IS NULL
)
SELECT json_agg(json_build_object(
  'id', p.id, 'name', p.name, 'birthYear', p.birth_year, 'number', p.number, 'tags', p.tags,
  'mornings', (SELECT json_agg(json_build_array(m.date, m.days_late, m.corrected, m.into_bed, m.try_sleep, m.sol_min,
      m.n_awak, m.waso_min, m.final_wake, m.out_of_bed, m.pain_rise, m.stiff_duration_min, m.extra) ORDER BY m.date)
    FROM morning m WHERE m.patient_id = p.id AND m.date BETWEEN $3 AND $4),
  'baseline', (SELECT json_agg(json_build_array(b.date, b.days_late, b.corrected, b.into_bed, b.try_sleep, b.sol_min,
      b.n_awak, b.waso_min, b.final_wake, b.out_of_bed, b.pain_rise, b.stiff_duration_min, b.extra) ORDER BY b.date)
    FROM (SELECT * FROM morning m WHERE m.patient_id = p.id ORDER BY m.date LIMIT 14) b),
  'routine', (SELECT json_agg(json_build_array(d.date, d.entries) ORDER BY d.date)
    FROM routine_day d WHERE d.patient_id = p.id AND d.date BETWEEN $4::date - 13 AND $4),
  'plan', (SELECT json_agg(json_build_array(v.number, v.plan_started_on, v.effective_from, v.ends_on, v.items) ORDER BY v.number)
    FROM plan_revision v WHERE v.patient_id = p.id AND v.withdrawn_at IS NULL),
  'pauses', (SELECT json_agg(json_build_array(x.from_date, x.to_date)) FROM plan_pause x WHERE x.patient_id = p.id),
  'tests', (SELECT json_agg(json_build_array(t.starts_on, t.phases, t.stopped_on, t.reviewed_at)) FROM trial t WHERE t.patient_id = p.id),
  'notes', (SELECT json_agg(json_build_array(n.date, left(n.text, 240), n.created_at, s.name))
    FROM (SELECT * FROM note n WHERE n.patient_id = p.id AND n.retracted_at IS NULL ORDER BY n.created_at DESC LIMIT 2) n
    JOIN staff s ON s.id = n.staff_id),
  'therapists', (SELECT json_agg(json_build_array(s.id, s.name)) FROM caseload y JOIN staff s ON s.id = y.staff_id
    WHERE y.patient_id = p.id AND y.until IS NULL),
  'intake', p.intake, 'conditions', p.conditions,
  'flags', (SELECT json_agg(json_build_array(g.date, g.codes, g.urgency))
    FROM red_flag g WHERE g.patient_id = p.id AND g.acknowledged_at IS NULL),
  'link', (SELECT json_build_array(l.issued_at, l.opened_at, l.expires_at, l.locked_at, l.revoked_at)
    FROM diary_link l WHERE l.patient_id = p.id ORDER BY l.issued_at DESC LIMIT 1),
  'last', (SELECT max(m.date) FROM morning m WHERE m.patient_id = p.id),
  'reviewed', (SELECT max(k.at) FROM review_mark k WHERE k.patient_id = p.id AND k.undone_at IS NULL)
) ORDER BY p.name) AS data FROM mine p
