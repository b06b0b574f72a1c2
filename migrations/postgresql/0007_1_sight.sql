-- Who sees what in a ledger on PostgreSQL: groups of roles, the table `sight`, and a policy for each table that names a
-- unit. It runs after the tables are laid, in the same transaction; nothing here names the schema.
--
-- A unit sees what it leads or supports, and what is told of itself; a clerk of the Office sees everything; the owner of
-- the schema, who is nobody's clerk, is held by no policy. Whose clerk somebody is stands in the table `setting`, under
-- the name that was given at login: SET ROLE changes nothing.

SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- Roles are the server's, so that their names tell the database too: two ledgers of one schema in two databases have groups
-- of their own. What a copy of the database goes by stands here, whatever the copy is called.
CREATE TABLE rights_group (
    kind TEXT COLLATE "C" NOT NULL,
    named TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_rights_group PRIMARY KEY (kind)
);
INSERT INTO rights_group
SELECT kind, CASE WHEN octet_length(named) < 64 THEN named ELSE concat('tracker.', left(md5(named), 16), '.', kind) END
  FROM (SELECT kind, concat(quote_ident(current_database()), '.', quote_ident(current_schema()), '.', kind) AS named
          FROM unnest(ARRAY['unit', 'entry', 'confirm', 'admin']) kind) those;

CREATE FUNCTION group_of(wanted text) RETURNS text LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT named FROM rights_group WHERE kind = wanted
$$;

DO $$
DECLARE
    group_name text;
BEGIN
    FOR group_name IN SELECT named FROM rights_group LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = group_name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', group_name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- a ledger of this name is just being made by somebody else
                      WHEN insufficient_privilege THEN
                RAISE EXCEPTION '%', group_name USING ERRCODE = 'TR001'; -- the program says what its owner needs
            END;
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), group_name);
    END LOOP;
END
$$;

-- A unit's number stands beside what it may see; 0 is everybody. Documents and acts stand here too: an act on what all
-- units share, as a week or a period, is seen by those that it names.
CREATE TABLE sight (
    subject TEXT COLLATE "C" NOT NULL,
    subject_id INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    CONSTRAINT pk_sight PRIMARY KEY (subject, subject_id, unit)
);
CREATE INDEX ix_sight_unit_subject ON sight (unit, subject, subject_id);

-- Asked once for each statement: who reads, and for which units. They run as the owner, for whom no policy holds.
CREATE FUNCTION is_office() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'role.' || session_user AND value IN ('entry', 'confirm', 'admin'))
$$;

CREATE FUNCTION my_units() RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    -- A unit and those that went into it; one that went into another itself speaks for nobody any more.
    SELECT 0 || ARRAY(
        SELECT n.unit_id FROM unit_name n
         WHERE n.official AND n.until IS NULL
           AND COALESCE(n.holder, n.unit_id) = (SELECT u.id FROM unit u JOIN setting s ON s.value = 'unit:' || u.code
                                                 WHERE s.name = 'role.' || session_user)
    )
$$;

CREATE FUNCTION sees(subject text, subject_id integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT is_office() OR EXISTS (SELECT 1 FROM sight s WHERE s.subject = sees.subject AND s.subject_id = sees.subject_id
                                     AND s.unit = ANY(my_units()))
$$;

-- What `sight` is made of, but for documents and acts. Nobody reads it: it is the rule that the triggers follow.
CREATE VIEW may_see AS
SELECT 'task' COLLATE "C" AS subject, id AS subject_id, lead AS unit FROM task
UNION ALL SELECT 'task', task_id, unit_id FROM task_support
UNION ALL SELECT 'task', subject_id, unit FROM obligation WHERE subject = 'task' AND unit IS NOT NULL
UNION ALL SELECT 'item', t.item_id, s.unit FROM task t JOIN sight s ON s.subject = 'task' AND s.subject_id = t.id
UNION ALL SELECT 'directive', i.directive_id, s.unit FROM item i JOIN sight s ON s.subject = 'item' AND s.subject_id = i.id
UNION ALL SELECT 'directive', id, submitted_by FROM directive WHERE submitted_by IS NOT NULL
UNION ALL SELECT 'submission', id, unit FROM submission
UNION ALL SELECT 'urgent-work', id, unit FROM urgent_work
UNION ALL SELECT 'slowness', id, unit FROM slowness
UNION ALL SELECT 'slowness', l.id, t.lead FROM slowness l JOIN task t ON t.id = l.task
UNION ALL SELECT 'difference', id, unit FROM difference
UNION ALL SELECT 'urging', id, unit FROM urging
UNION ALL SELECT 'difficulty', d.id, CAST(u AS integer) FROM difficulty d, json_array_elements_text(CAST(d.units AS json)) u
UNION ALL SELECT 'difficulty', d.id, t.lead FROM difficulty d JOIN task t ON t.id = d.task
UNION ALL SELECT 'inspection', id, unit FROM inspection WHERE unit IS NOT NULL
UNION ALL SELECT 'inspection', i.id, CAST(u AS integer) FROM inspection i, json_array_elements_text(CAST(i.inspected AS json)) u
UNION ALL SELECT 'material', id, unit FROM material
UNION ALL SELECT 'material', m.id, i.unit FROM material m JOIN inspection i ON i.id = m.inspection WHERE i.unit IS NOT NULL
UNION ALL SELECT 'finding', id, unit FROM finding
UNION ALL SELECT 'finding', f.id, i.unit FROM finding f JOIN inspection i ON i.id = f.inspection WHERE i.unit IS NOT NULL
UNION ALL SELECT 'dossier', d.id, i.unit FROM dossier d JOIN inspection i ON i.id = d.inspection WHERE i.unit IS NOT NULL
UNION ALL SELECT 'feedback', id, sender FROM feedback
UNION ALL SELECT 'officer', id, unit FROM officer
UNION ALL SELECT 'commitment', id, unit FROM commitment
UNION ALL SELECT 'remark', id, unit FROM remark;

-- Who an act on what all share is told to: those that it names, or everybody where it only says what has come.
CREATE FUNCTION told_to(happened text, subject text, payload text) RETURNS SETOF integer
    LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT 0 WHERE subject IN ('unit', 'merger') OR happened IN (
        'calendar-loaded', 'days-swapped', 'day-taken-off', 'day-restored', 'setting-changed', 'thursday-came',
        'period-ended', 'year-turned', 'report-requested', 'request-moved', 'request-withdrawn', 'request-corrected',
        'report-published', 'meeting-scheduled', 'meeting-moved', 'meeting-cancelled', 'duty-passed-on')
    UNION SELECT CAST(payload ->> 'unit' AS integer)
           WHERE subject IN ('week', 'meeting', 'period') AND payload ->> 'unit' IS NOT NULL
    UNION SELECT CAST(u AS integer) FROM json_array_elements_text(CAST(payload ->> 'units' AS json)) u
           WHERE subject = 'meeting' AND happened IN ('update-called', 'update-let-go')
    UNION SELECT s.unit FROM json_array_elements_text(CAST(payload ->> 'events' AS json)) e
                        JOIN event u ON u.id = CAST(e AS integer)
                        JOIN sight s ON (s.subject = u.subject AND s.subject_id = u.subject_id)
                                     OR (s.subject = 'event' AND s.subject_id = u.id)
           WHERE happened = 'act-undone'
$$;

-- What `sight` should say of these subjects, it says afterwards; what hangs on them follows, in whatever order rows come.
CREATE FUNCTION look(what text, numbers integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF cardinality(numbers) = 0 THEN
        RETURN;
    END IF;
    WITH meant AS MATERIALIZED (
        SELECT DISTINCT m.subject_id, m.unit FROM may_see m WHERE m.subject = what AND m.subject_id = ANY(numbers)
    ), gone AS (
        DELETE FROM sight s WHERE s.subject = what AND s.subject_id = ANY(numbers)
           AND NOT EXISTS (SELECT 1 FROM meant m WHERE m.subject_id = s.subject_id AND m.unit = s.unit)
    )
    INSERT INTO sight SELECT what, m.subject_id, m.unit FROM meant m ON CONFLICT DO NOTHING;
    INSERT INTO sight
    SELECT 'document', CAST(e.payload ->> 'document' AS integer), s.unit
      FROM event e JOIN sight s ON s.subject = what AND s.subject_id = e.subject_id
     WHERE e.subject = what AND e.subject_id = ANY(numbers) AND e.payload ->> 'document' IS NOT NULL
    ON CONFLICT DO NOTHING;
    IF what = 'task' THEN
        PERFORM look('item', ARRAY(SELECT DISTINCT item_id FROM task WHERE id = ANY(numbers)));
        PERFORM look('slowness', ARRAY(SELECT id FROM slowness WHERE task = ANY(numbers)));
        PERFORM look('difficulty', ARRAY(SELECT id FROM difficulty WHERE task = ANY(numbers)));
    ELSIF what = 'item' THEN
        PERFORM look('directive', ARRAY(SELECT DISTINCT directive_id FROM item WHERE id = ANY(numbers)));
    ELSIF what = 'inspection' THEN
        PERFORM look('material', ARRAY(SELECT id FROM material WHERE inspection = ANY(numbers)));
        PERFORM look('finding', ARRAY(SELECT id FROM finding WHERE inspection = ANY(numbers)));
        PERFORM look('dossier', ARRAY(SELECT id FROM dossier WHERE inspection = ANY(numbers)));
    END IF;
END
$$;

-- Triggers: once for each statement, with what it changed.
CREATE FUNCTION look_at_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO sight SELECT 'event', c.id, t FROM changed c, told_to(c.happened, c.subject, c.payload) t
     WHERE c.subject IN ('ledger', 'unit', 'merger', 'week', 'meeting', 'period')
    ON CONFLICT DO NOTHING;
    INSERT INTO sight
    SELECT 'document', CAST(c.payload ->> 'document' AS integer), s.unit
      FROM changed c JOIN sight s ON (s.subject = c.subject AND s.subject_id = c.subject_id)
                                  OR (s.subject = 'event' AND s.subject_id = c.id)
     WHERE c.payload ->> 'document' IS NOT NULL
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER sight_of_new AFTER INSERT ON event REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_acts();

CREATE FUNCTION look_at_tasks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM look('task', ARRAY(SELECT c.id FROM changed c JOIN before b ON b.id = c.id
                                    WHERE (c.lead, c.item_id) IS DISTINCT FROM (b.lead, b.item_id)));
    ELSE
        PERFORM look('task', ARRAY(SELECT id FROM changed));
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER sight_of_new AFTER INSERT ON task REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_tasks();
CREATE TRIGGER sight_of_changed AFTER UPDATE ON task REFERENCING OLD TABLE AS before NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_tasks();
CREATE TRIGGER sight_of_gone AFTER DELETE ON task REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_tasks();

CREATE FUNCTION look_at_support() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM look('task', ARRAY(SELECT DISTINCT task_id FROM changed));
    RETURN NULL;
END
$$;
CREATE TRIGGER sight_of_new AFTER INSERT ON task_support REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_support();
CREATE TRIGGER sight_of_gone AFTER DELETE ON task_support REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_support();

-- A unit that owed something of a task goes on seeing it; the unit of a duty never changes.
CREATE FUNCTION look_at_duties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM look('task', ARRAY(
        SELECT DISTINCT c.subject_id FROM changed c WHERE c.subject = 'task' AND c.unit IS NOT NULL
           AND (TG_OP = 'DELETE' OR NOT EXISTS (SELECT 1 FROM sight s
                 WHERE s.subject = 'task' AND s.subject_id = c.subject_id AND s.unit = c.unit))));
    RETURN NULL;
END
$$;
CREATE TRIGGER sight_of_new AFTER INSERT ON obligation REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_duties();
CREATE TRIGGER sight_of_gone AFTER DELETE ON obligation REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_duties();

CREATE FUNCTION look_at_records() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM look(replace(TG_TABLE_NAME, '_', '-'), ARRAY(SELECT id FROM changed));
    RETURN NULL;
END
$$;

DO $$
DECLARE
    named text;
BEGIN
    FOREACH named IN ARRAY ARRAY['item', 'directive', 'submission', 'urgent_work', 'slowness', 'difference', 'urging',
        'difficulty', 'inspection', 'material', 'finding', 'dossier', 'feedback', 'officer', 'commitment', 'remark'] LOOP
        EXECUTE format('CREATE TRIGGER sight_of_new AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION look_at_records()', named);
        EXECUTE format('CREATE TRIGGER sight_of_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION look_at_records()', named);
        EXECUTE format('CREATE TRIGGER sight_of_gone AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION look_at_records()', named);
    END LOOP;
END
$$;

-- Everything anew, for whoever filled the tables with the triggers off.
CREATE FUNCTION look_anew() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    kind text;
BEGIN
    DELETE FROM sight;
    FOREACH kind IN ARRAY ARRAY['task', 'item', 'directive', 'rest'] LOOP
        INSERT INTO sight SELECT m.subject, m.subject_id, m.unit FROM may_see m
         WHERE m.subject = kind OR (kind = 'rest' AND m.subject NOT IN ('task', 'item', 'directive'))
        ON CONFLICT DO NOTHING;
    END LOOP;
    INSERT INTO sight SELECT 'event', e.id, t FROM event e, told_to(e.happened, e.subject, e.payload) t
     WHERE e.subject IN ('ledger', 'unit', 'merger', 'week', 'meeting', 'period') ORDER BY e.id
    ON CONFLICT DO NOTHING;
    INSERT INTO sight SELECT 'document', CAST(e.payload ->> 'document' AS integer), s.unit
      FROM event e JOIN sight s ON s.subject = e.subject AND s.subject_id = e.subject_id
     WHERE e.payload ->> 'document' IS NOT NULL
    ON CONFLICT DO NOTHING;
    INSERT INTO sight SELECT 'document', CAST(e.payload ->> 'document' AS integer), s.unit
      FROM event e JOIN sight s ON s.subject = 'event' AND s.subject_id = e.id
     WHERE e.payload ->> 'document' IS NOT NULL
    ON CONFLICT DO NOTHING;
END
$$;

-- Policies. Two for each table: the Office reads and writes all of it; others read what is theirs. The server asks them
-- from the last name to the first, so that nothing is looked up for a clerk of the Office.
ALTER TABLE sight ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON sight FOR SELECT USING (unit = ANY (CAST((SELECT my_units()) AS integer[])));
DO $$
DECLARE
    mine CONSTANT text := 'unit = ANY (CAST((SELECT my_units()) AS integer[]))';
    -- Of one row the server looks it up, of many it reads the unit's own once: EXISTS leaves it the choice.
    of_sight CONSTANT text := 'EXISTS (SELECT 1 FROM sight s WHERE s.subject = %L AND s.subject_id = id)';
    of_subject CONSTANT text := 'EXISTS (SELECT 1 FROM sight s WHERE s.subject = %1$s.subject AND s.subject_id = %1$s.subject_id)';
    rule record;
BEGIN
    FOR rule IN SELECT * FROM (VALUES
        ('task', format(of_sight, 'task')),
        ('task_support', 'EXISTS (SELECT 1 FROM sight s WHERE s.subject = ''task'' AND s.subject_id = task_id)'),
        ('item', format(of_sight, 'item')),
        ('directive', format(of_sight, 'directive')),
        ('document', format(of_sight, 'document')),
        ('submission', format(of_sight, 'submission')),
        ('urgent_work', format(of_sight, 'urgent-work')),
        ('slowness', format(of_sight, 'slowness')),
        ('difference', format(of_sight, 'difference')),
        ('urging', format(of_sight, 'urging')),
        ('difficulty', format(of_sight, 'difficulty')),
        ('inspection', format(of_sight, 'inspection')),
        ('material', format(of_sight, 'material')),
        ('finding', format(of_sight, 'finding')),
        ('dossier', format(of_sight, 'dossier')),
        ('feedback', format(of_sight, 'feedback')),
        ('officer', format(of_sight, 'officer')),
        ('commitment', format(of_sight, 'commitment')),
        ('remark', format(of_sight, 'remark')),
        -- What entered a directive's tasks names the tasks of all units.
        ('event', '(happened <> ''tasks-entered'' AND ' || format(of_subject, 'event') || ') OR ' || format(of_sight, 'event')),
        ('obligation', mine || ' OR ((unit IS NULL OR subject = ''task'') AND ' || format(of_subject, 'obligation') || ')'),
        ('noted', 'EXISTS (SELECT 1 FROM event e WHERE e.id = noted.event)'),
        ('restated', 'EXISTS (SELECT 1 FROM event e WHERE e.id = restated.event)'),
        ('told', 'EXISTS (SELECT 1 FROM obligation o WHERE o.id = told.obligation_id)'),
        ('told_time_limit', 'EXISTS (SELECT 1 FROM inspection i WHERE i.id = told_time_limit.inspection)')
    ) AS rules (named, condition) LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', rule.named);
        EXECUTE format('CREATE POLICY office ON %I USING ((SELECT is_office())) WITH CHECK ((SELECT is_office()))', rule.named);
        EXECUTE format('CREATE POLICY mine ON %I FOR SELECT USING (%s)', rule.named, rule.condition);
    END LOOP;
END
$$;

-- What everybody reads: the words, the calendar, the units, the Office's choices, what all units share, and numbers that
-- say nothing but how many there are. `seal` runs as its owner: it shows of every line what proves the chain, and nothing
-- of what the line says.
DO $$
DECLARE
    kind text;
    named text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['unit', 'entry', 'confirm', 'admin'] LOOP
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), group_of(kind));
        EXECUTE format('REVOKE ALL ON may_see FROM %I', group_of(kind));
    END LOOP;
    FOREACH kind IN ARRAY ARRAY['entry', 'confirm', 'admin'] LOOP
        FOR named IN SELECT relname FROM pg_class
                      WHERE relnamespace = CAST(quote_ident(current_schema()) AS regnamespace) AND relkind = 'r'
                        AND relname NOT IN ('alembic_version', 'event', 'office_act', 'rights_group', 'sight', 'unit_act')
                        AND relname NOT LIKE '%\_word' LOOP
            EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', named, group_of(kind));
        END LOOP;
        EXECUTE format('GRANT INSERT ON event TO %I', group_of(kind));
    END LOOP;
    -- Who may do what, the days that everybody counts by and the units are the admins'.
    FOREACH kind IN ARRAY ARRAY['entry', 'confirm'] LOOP
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON setting, day, unit, unit_name, merger FROM %I', group_of(kind));
    END LOOP;
    -- Frozen figures tell of every unit's tasks; the Office alone reads them.
    FOREACH named IN ARRAY ARRAY['meeting', 'period'] LOOP
        EXECUTE format('REVOKE SELECT ON %I FROM %I', named, group_of('unit'));
        EXECUTE format('GRANT SELECT (%s) ON %I TO %I',
            (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
              WHERE attrelid = CAST(quote_ident(named) AS regclass) AND attnum > 0 AND attname <> 'figures'),
            named, group_of('unit'));
    END LOOP;
END
$$;

-- Whoever may call a function of a trigger may hang it on a table of his own, and it would run as the owner.
DO $$
DECLARE
    kind text;
BEGIN
    EXECUTE format('REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', current_schema());
    FOREACH kind IN ARRAY ARRAY['unit', 'entry', 'confirm', 'admin'] LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION word_of(text, text), is_office(), my_units(), sees(text, integer) TO %I',
                       group_of(kind));
    END LOOP;
END
$$;
