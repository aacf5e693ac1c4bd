-- The second wall: row-level security under the repositories, for the owner of the tables too (FORCE). Every transaction says on
-- whose behalf it runs in three settings: soepel.scope, soepel.practice and soepel.person (a patient or a member of staff).
-- Without them no row of any table is reached.
CREATE FUNCTION soepel_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('soepel.scope', true), '');
--> statement-breakpoint
-- The practice of the transaction when its scope is one of these, else null.
CREATE FUNCTION soepel_practice(VARIADIC p_scopes text[]) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN current_setting('soepel.scope', true) = ANY (p_scopes)
    THEN nullif(current_setting('soepel.practice', true), '')::uuid END;
--> statement-breakpoint
CREATE FUNCTION soepel_person(VARIADIC p_scopes text[]) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN current_setting('soepel.scope', true) = ANY (p_scopes)
    THEN nullif(current_setting('soepel.person', true), '')::uuid END;
--> statement-breakpoint
-- Puts a table behind the wall; call it again to change what it lets through. Each scope gets letters: r(ead), i(nsert),
-- u(pdate), d(elete). Staff reach rows of their practice, with the letters of every role they have; a patient as `p_kind` says:
--   content   a patient reaches the rows about oneself
--   practice  a patient reaches the rows of the practice
--   library   the same, and rows without a practice are read by all of them
--   note      a patient reaches the own rows that were shared, and those that replace another
--   account   rows of the log-in library; staff reach those of their colleagues
-- public, system and login reach every row of the tables that they have letters for; maintenance reaches everything. Settings
-- stand in sub-selects, so that they are looked up once per statement and not per row.
CREATE FUNCTION soepel_wall(
  p_table regclass, p_kind text, p_therapist text, p_admin text, p_patient text, p_public text, p_system text, p_login text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_policy name;
  v_letter text;
  v_command text;
  -- Scopes that reach every row, and those that reach the whole practice.
  v_open text[];
  v_is_patient boolean;
  v_whole text[];
  v_rule text;
  v_row text;
  v_practice text := CASE p_table::text WHEN 'practice' THEN 'id' ELSE 'practice_id' END;
  v_patient text := CASE p_table::text WHEN 'patient' THEN 'id' ELSE 'patient_id' END;
  v_user text := CASE p_table::text WHEN 'auth_user' THEN 'id' ELSE 'user_id' END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', p_table);
  FOR v_policy IN SELECT polname FROM pg_policy WHERE polrelid = p_table LOOP
    EXECUTE format('DROP POLICY %I ON %s', v_policy, p_table);
  END LOOP;
  FOR v_letter, v_command IN VALUES ('r', 'SELECT'), ('i', 'INSERT'), ('u', 'UPDATE'), ('d', 'DELETE') LOOP
    v_open := ARRAY['maintenance'];
    IF p_public LIKE '%' || v_letter || '%' THEN v_open := v_open || 'public'::text; END IF;
    IF p_system LIKE '%' || v_letter || '%' THEN v_open := v_open || 'system'::text; END IF;
    IF p_login LIKE '%' || v_letter || '%' THEN v_open := v_open || 'login'::text; END IF;
    v_whole := '{}';
    IF p_therapist LIKE '%' || v_letter || '%' THEN v_whole := v_whole || 'therapist'::text; END IF;
    IF p_admin LIKE '%' || v_letter || '%' THEN v_whole := v_whole || 'admin'::text; END IF;
    IF v_whole <> '{}' THEN v_whole := v_whole || 'therapist_admin'::text; END IF;
    v_is_patient := p_patient LIKE '%' || v_letter || '%';
    IF v_is_patient AND p_kind IN ('practice', 'library') THEN v_whole := v_whole || 'patient'::text; END IF;
    v_rule := '';
    IF v_whole <> '{}' THEN
      v_row := format('%I = (SELECT soepel_practice(VARIADIC %L))', v_practice, v_whole);
      IF p_kind = 'account' THEN
        v_row := format('%I IN (SELECT s.user_id FROM staff s WHERE s.practice_id = (SELECT soepel_practice(VARIADIC %L)))', v_user, v_whole);
      END IF;
      v_rule := v_rule || v_row || ' OR ';
    END IF;
    IF v_is_patient AND p_kind IN ('content', 'note') THEN
      v_row := format('(practice_id, %I) = (SELECT soepel_practice(''patient''), soepel_person(''patient''))', v_patient);
      IF p_kind = 'note' THEN v_row := v_row || ' AND (shared OR replaces IS NOT NULL)'; END IF;
      v_rule := v_rule || '(' || v_row || ') OR ';
    END IF;
    IF p_kind = 'library' AND v_letter = 'r' THEN
      v_rule := v_rule || '(practice_id IS NULL AND (SELECT soepel_scope()) IN (''therapist'', ''admin'', ''therapist_admin'', ''patient'')) OR ';
    END IF;
    v_rule := v_rule || format('(SELECT soepel_scope()) = ANY (%L)', v_open);
    EXECUTE format('CREATE POLICY %I ON %s FOR %s %s (%s)', 'wall_' || lower(v_command), p_table, v_command,
      CASE v_command WHEN 'INSERT' THEN 'WITH CHECK' ELSE 'USING' END, v_rule);
  END LOOP;
END $$;
--> statement-breakpoint
SELECT soepel_wall(name::regclass, kind, therapist, admin, patient, public, system, login) FROM (VALUES
  --table               kind        therapist admin   patient public  system login
  ('practice',          'practice', 'r',      'ru',   'r',    'ri',   'r',   ''),
  ('staff',             'practice', 'ru',     'ru',   'r',    'ri',   '',    ''),
  ('staff_invite',      'practice', '',       'riu',  '',     'ru',   '',    ''),
  ('patient',           'content',  'riu',    'ru',   'ru',   '',     'r',   ''),
  ('caseload',          'content',  'riu',    'r',    '',     '',     '',    ''),
  ('review_mark',       'content',  'riu',    '',     'r',    '',     '',    ''),
  ('diary_link',        'content',  'riu',    'ru',   'ru',   'ru',   'r',   ''),
  ('diary_session',     'content',  'ru',     'ru',   'ru',   'ri',   '',    ''),
  ('morning',           'content',  'ri',     '',     'riu',  '',     'r',   ''),
  ('routine_day',       'content',  'r',      '',     'riu',  '',     '',    ''),
  ('submission',        'content',  'ri',     '',     'ri',   '',     'r',   ''),
  ('red_flag',          'content',  'ru',     '',     'riu',  '',     '',    ''),
  ('plan_revision',     'content',  'riu',    'r',    'r',    '',     '',    ''),
  ('plan_pause',        'content',  'riud',   '',     'r',    '',     '',    ''),
  ('template_declined', 'content',  'ri',     '',     '',     '',     '',    ''),
  ('trial',             'content',  'riu',    '',     'r',    '',     '',    ''),
  ('trial_change',      'content',  'riu',    '',     'ri',   '',     '',    ''),
  ('marker',            'content',  'riu',    '',     'riu',  '',     '',    ''),
  ('goal',              'content',  'riu',    '',     'r',    '',     '',    ''),
  ('goal_rating',       'content',  'ri',     '',     'ri',   '',     '',    ''),
  ('note',              'note',     'riu',    '',     'r',    '',     '',    ''),
  ('external_score',    'content',  'riu',    '',     '',     '',     '',    ''),
  ('handover',          'content',  'riu',    '',     '',     '',     '',    ''),
  ('access_reason',     'content',  'ri',     '',     '',     '',     '',    ''),
  ('reminder',          'content',  '',       '',     'riud', 'rd',   'ru',  ''),
  ('reminder_try',      'content',  '',       '',     'r',    '',     'riu', ''),
  ('demo_mail',         'practice', '',       'r',    '',     '',     'i',   ''),
  ('exercise_version',  'library',  'r',      'ri',   'r',    '',     '',    ''),
  ('exercise_draft',    'practice', 'r',      'riud', '',     '',     '',    ''),
  ('library_archived',  'practice', 'r',      'riud', 'r',    '',     '',    ''),
  ('template',          'library',  'r',      'riud', 'r',    '',     '',    ''),
  ('template_version',  'library',  'r',      'riud', 'r',    '',     '',    ''),
  ('audit_head',        'practice', 'ru',     'ru',   'ru',   'riu',  'ru',  ''),
  ('auth_user',         'account',  '',       'r',    '',     'r',    '',    'riud'),
  ('auth_session',      'account',  '',       'r',    '',     '',     '',    'riud'),
  ('auth_account',      'account',  '',       '',     '',     '',     '',    'riud'),
  ('auth_verification', 'account',  '',       '',     '',     '',     '',    'riud'),
  ('auth_two_factor',   'account',  '',       '',     '',     '',     '',    'riud'),
  ('auth_totp_use',     'account',  '',       '',     '',     '',     '',    'riud'),
  ('auth_attempt',      'account',  '',       '',     '',     'riud', '',    'riud')
) AS tables (name, kind, therapist, admin, patient, public, system, login);
--> statement-breakpoint
-- The audit log: admins read that of their practice, a patient what is about oneself. Entries are written in nobody else's name.
-- Here the settings stand bare: `patient_ids @> …` is not leakproof, so its index serves a patient only as part of the policy,
-- and only bare settings let the planner see that the other branches are empty.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY wall_select ON audit_entry FOR SELECT USING (
  practice_id = soepel_practice('admin', 'therapist_admin')
  OR (practice_id = soepel_practice('patient') AND patient_id = soepel_person('patient'))
  OR (practice_id = soepel_practice('patient') AND patient_ids @> jsonb_build_array(soepel_person('patient')::text))
  OR practice_id >= CASE WHEN soepel_scope() = 'maintenance' THEN '00000000-0000-0000-0000-000000000000'::uuid END
);
--> statement-breakpoint
CREATE POLICY wall_insert ON audit_entry FOR INSERT WITH CHECK (
  (practice_id = soepel_practice('therapist', 'admin', 'therapist_admin') AND actor_kind = 'staff'
    AND actor_id = soepel_person('therapist', 'admin', 'therapist_admin')::text)
  OR (practice_id = soepel_practice('patient') AND actor_kind = 'patient' AND patient_id = soepel_person('patient'))
  OR (soepel_scope() = 'public' AND actor_kind IN ('system', 'patient'))
  OR (soepel_scope() = 'system' AND actor_kind = 'system')
  OR soepel_scope() = 'maintenance'
);
--> statement-breakpoint
CREATE POLICY wall_update ON audit_entry FOR UPDATE USING (soepel_scope() = 'maintenance');
--> statement-breakpoint
CREATE POLICY wall_delete ON audit_entry FOR DELETE USING (soepel_scope() = 'maintenance');
