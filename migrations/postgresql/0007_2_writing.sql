-- Who writes what in a ledger on PostgreSQL: what the program lets a clerk record, held once more by the database.
--
-- The owner of the schema is free. Everybody else signs with the name given at login, and writes the next line of the
-- chain. A clerk of a unit records the acts of the table `unit_act` (law.custom.unitacts) on the unit's own work, and changes rows of those
-- subjects alone on which the same transaction has recorded an act. What those rows say follows from the journal, and
-- the doctor computes it again.

SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- On what a transaction that is under way has acted. What stands here of others is over, and goes with the next one.
CREATE TABLE acting (
    transaction xid8 NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    subject_id INTEGER NOT NULL,
    CONSTRAINT pk_acting PRIMARY KEY (transaction, subject, subject_id)
);

-- Who writes.
CREATE FUNCTION is_owner() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT pg_has_role(session_user, nspowner, 'USAGE') FROM pg_namespace WHERE nspname = current_schema()
$$;

-- Of the Office each role may do what those before it may.
CREATE FUNCTION has_rank(needed text) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT COALESCE((SELECT array_position(ranks, value) >= array_position(ranks, needed)
                       FROM setting, (VALUES (ARRAY['entry', 'confirm', 'admin'])) r (ranks)
                      WHERE name = 'role.' || session_user), false)
$$;

CREATE FUNCTION own_units() RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT array_remove(my_units(), 0)
$$;

CREATE FUNCTION refuse(said text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', said USING ERRCODE = 'insufficient_privilege';
END
$$;

-- What has been acted on, and what may still be numbered.
CREATE FUNCTION act_on(what text, number integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DELETE FROM acting WHERE transaction < pg_snapshot_xmin(pg_current_snapshot());
    INSERT INTO acting VALUES (pg_current_xact_id(), what, number) ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION acted(what text, number integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM acting WHERE transaction = pg_current_xact_id_if_assigned()
                      AND subject = what AND subject_id = number)
$$;

CREATE FUNCTION is_next(what text, number integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    -- One command numbers some rows before it keeps the last number: a thousand are more than any has.
    SELECT number - COALESCE((SELECT last FROM counter WHERE name = what), 0) BETWEEN 1 AND 1000
$$;

-- A payload as the program writes it, and so with no name twice.
CREATE FUNCTION canonical(facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
    SELECT CASE jsonb_typeof(facts)
        WHEN 'object' THEN (SELECT '{' || COALESCE(string_agg(to_json(key) || ':' || canonical(value), ','
                                                              ORDER BY key COLLATE "C"), '') || '}' FROM jsonb_each(facts))
        WHEN 'array' THEN (SELECT '[' || COALESCE(string_agg(canonical(value), ',' ORDER BY at), '') || ']'
                             FROM jsonb_array_elements(facts) WITH ORDINALITY AS each (value, at))
        WHEN 'string' THEN CAST(to_json(facts #>> '{}') AS text)
        ELSE CAST(facts AS text)
    END
$$;

CREATE FUNCTION digest_of(said text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
    SELECT encode(sha256(convert_to(said, 'UTF8')), 'hex')
$$;

-- Whether an act is of a unit's own work, by one of the words of `unit_act`.
CREATE FUNCTION leads(number integer) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM task WHERE id = number AND lead = ANY (own_units()))
$$;

CREATE FUNCTION supports(number integer) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM task_support WHERE task_id = number AND unit_id = ANY (own_units()))
$$;

CREATE FUNCTION is_own(word text, kind text, number integer, facts jsonb) RETURNS boolean
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE
    named CONSTANT integer := CASE WHEN jsonb_typeof(facts -> 'task') = 'number' THEN CAST(facts ->> 'task' AS integer) END;
    is_named CONSTANT boolean := COALESCE((facts ->> 'unit') = ANY (CAST(own_units() AS text[])), false);
    stored jsonb;
BEGIN
    IF word LIKE 'kept%' OR word IN ('leads-kept', 'new', 'there') THEN
        EXECUTE format('SELECT to_jsonb(r) FROM %I.%I r WHERE id = $1', current_schema(), replace(kind, '-', '_'))
           INTO stored USING number;
    END IF;
    RETURN COALESCE(CASE word
        WHEN 'leads' THEN leads(number)
        WHEN 'leads-named' THEN leads(named)
        WHEN 'leads-kept' THEN leads(CAST(stored ->> 'task' AS integer))
        WHEN 'speaks' THEN CASE WHEN facts ->> 'by' = 'lead' THEN leads(number) ELSE is_named AND supports(number) END
        WHEN 'takes-part' THEN named IS NULL OR leads(named) OR supports(named)
        WHEN 'named' THEN is_named
        WHEN 'among' THEN EXISTS (SELECT 1 FROM jsonb_array_elements_text(facts -> 'units') u
                                   WHERE u = ANY (CAST(own_units() AS text[])))
        WHEN 'kept' THEN CAST(stored ->> 'unit' AS integer) = ANY (own_units())
        WHEN 'kept-among' THEN EXISTS (SELECT 1 FROM jsonb_array_elements_text(CAST(stored ->> 'units' AS jsonb)) u
                                        WHERE u = ANY (CAST(own_units() AS text[])))
        WHEN 'there' THEN stored IS NOT NULL
        WHEN 'new' THEN stored IS NULL AND is_next(replace(kind, '-', '_'), number)
    END, false);
END
$$;

CREATE FUNCTION is_units_act(what text, kind text, number integer, facts jsonb, stands boolean) RETURNS boolean
    LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    -- What an act may not tell could say of other acts that they were otherwise, or change a record beside its own act.
    SELECT EXISTS (SELECT 1 FROM unit_act a WHERE a.happened = what AND a.subject = kind
                      AND NOT EXISTS (SELECT 1 FROM jsonb_object_keys(facts) named
                                       WHERE named <> ALL (string_to_array(a.may_tell, ' '))
                                         AND NOT (named = ANY (string_to_array(a.begins_with, ' '))
                                                  AND (stands OR NOT is_own('there', kind, number, facts))))
                      AND NOT EXISTS (SELECT 1 FROM string_to_table(a.own, ' ') word
                                       WHERE word <> '' AND NOT (stands AND word = 'new')
                                         AND NOT is_own(word, kind, number, facts)))
$$;

-- The journal. What is taken back must be an act of the same clerk, or one that the program added to it by itself.
CREATE FUNCTION check_undone(facts jsonb) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    number integer;
    line event;
BEGIN
    FOR number IN SELECT CAST(e AS integer) FROM jsonb_array_elements_text(facts -> 'events') e LOOP
        SELECT * INTO line FROM event WHERE id = number;
        IF line.happened NOT IN ('duty-passed-on', 'update-let-go')
           AND (line.happened <> 'update-declared' OR line.payload ->> 'how' = 'declaration') THEN
            IF line.id IS NULL OR line.actor <> session_user OR line.happened = 'act-undone'
               OR NOT is_units_act(line.happened, line.subject, line.subject_id, CAST(line.payload AS jsonb), true) THEN
                PERFORM refuse('a unit takes back what it recorded itself');
            END IF;
        END IF;
        PERFORM act_on(line.subject, line.subject_id);
    END LOOP;
    PERFORM act_on('undoing', 0);
END
$$;

-- The Office: each act has the least role of `office_act` (law.custom.role), what is taken back that of what it was; and
-- nobody confirms a report of their own where the ledger has not chosen so.
CREATE FUNCTION check_office(what text, number integer, facts jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    needed text;
BEGIN
    FOR needed IN
        SELECT o.needed FROM office_act o WHERE o.happened = what
        UNION SELECT o.needed FROM jsonb_array_elements_text(facts -> 'events') e
                JOIN event l ON l.id = CAST(e AS integer) JOIN office_act o ON o.happened = l.happened
               WHERE what = 'act-undone'
    LOOP
        IF NOT has_rank(needed) THEN
            PERFORM refuse(format('this needs the role %s', needed));
        ELSIF needed = 'admin' THEN
            PERFORM act_on('of-all', 0);
        END IF;
    END LOOP;
    IF what = 'report-confirmed' AND NOT EXISTS (SELECT 1 FROM setting WHERE name = 'own-reports' AND value = 'allowed')
       AND session_user = (SELECT a.actor FROM act a WHERE a.subject = 'task' AND a.subject_id = number
                              AND a.happened IN ('report-filed', 'done-reported') ORDER BY a.id DESC LIMIT 1) THEN
        PERFORM refuse('nobody confirms a report of their own');
    END IF;
END
$$;

-- What the program could never read again: a day that is none, or an instant.
CREATE FUNCTION is_readable(happened_on text, recorded_at text) RETURNS boolean
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN to_char(CAST(happened_on AS date), 'YYYY-MM-DD') = happened_on
       AND to_char(CAST(recorded_at AS timestamptz) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"') = recorded_at;
EXCEPTION WHEN data_exception THEN
    RETURN false;
END
$$;

CREATE FUNCTION check_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    last record;
    facts CONSTANT jsonb := CAST(NEW.payload AS jsonb);
    body text;
BEGIN
    IF is_owner() THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM head FOR UPDATE;
    SELECT id, digest INTO last FROM event ORDER BY id DESC LIMIT 1;
    IF NEW.actor <> session_user THEN
        PERFORM refuse('an act is signed with the name of its login');
    END IF;
    body := CAST(to_json(NEW.nonce) AS text) || ',' || to_json(NEW.happened) || ',' || to_json(NEW.subject) || ','
         || NEW.subject_id || ',' || to_json(NEW.happened_on) || ',' || to_json(NEW.recorded_at) || ',' || to_json(NEW.actor);
    IF (NEW.version = 2 AND NEW.id = last.id + 1 AND NEW.payload = canonical(facts) AND jsonb_typeof(facts) = 'object'
        AND NEW.body_digest = digest_of('[' || body || ',' || NEW.payload || ']')
        AND NEW.digest = digest_of('[2,' || NEW.id || ',"' || NEW.body_digest || '","' || last.digest || '"]'))
       IS NOT TRUE THEN
        PERFORM refuse('the line does not follow from the last one');
    END IF;
    IF is_readable(NEW.happened_on, NEW.recorded_at) IS NOT TRUE THEN
        PERFORM refuse('the line tells no day');
    END IF;
    IF is_office() THEN
        PERFORM check_office(NEW.happened, NEW.subject_id, facts);
    ELSE
        -- A ledger to practise on lives on days to come.
        IF abs(extract(epoch FROM CAST(NEW.recorded_at AS timestamptz) - clock_timestamp())) > 3600
           AND NOT EXISTS (SELECT 1 FROM event WHERE id = 1 AND actor = 'thực hành') THEN
            PERFORM refuse('the clock of who records is not that of the server');
        END IF;
        -- A line stays for ever: no cell that the program reads has so many letters.
        IF octet_length(NEW.payload) > 1000000 THEN
            PERFORM refuse('the line is too long');
        END IF;
        IF NOT is_units_act(NEW.happened, NEW.subject, NEW.subject_id, facts, false) THEN
            PERFORM refuse('this is no act of a unit on its own work');
        END IF;
        -- Whoever sees an act sees the document that it names.
        IF facts ->> 'document' IS NOT NULL AND NOT (acted('document', CAST(facts ->> 'document' AS integer))
                                                     OR sees('document', CAST(facts ->> 'document' AS integer))) THEN
            PERFORM refuse('the document is of others');
        END IF;
        IF NEW.happened = 'act-undone' THEN
            PERFORM check_undone(facts);
        END IF;
        PERFORM act_on(NEW.subject, NEW.subject_id);
        PERFORM act_on('event', NEW.id);
        -- A new record can be written only where it is seen; who else sees it, `look` finds once it is there.
        IF EXISTS (SELECT 1 FROM unit_act WHERE happened = NEW.happened AND own LIKE 'new%') THEN
            INSERT INTO sight SELECT NEW.subject, NEW.subject_id, unnest(own_units()) ON CONFLICT DO NOTHING;
        END IF;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_line BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION check_line();

-- What everybody counts by changes in a transaction in which an admin by the ledger's own word has recorded such an act:
-- to be in the group is not enough.
CREATE FUNCTION check_of_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (is_owner() OR acted('of-all', 0)) THEN
        PERFORM refuse('this follows from an act of an admin');
    END IF;
    RETURN NULL;
END
$$;
DO $$
DECLARE
    named text;
BEGIN
    FOREACH named IN ARRAY ARRAY['setting', 'day', 'unit', 'unit_name', 'merger'] LOOP
        EXECUTE format('CREATE TRIGGER check_of_all BEFORE INSERT OR UPDATE OR DELETE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION check_of_all()', named);
    END LOOP;
END
$$;

-- What stands beside the journal.
CREATE FUNCTION check_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT is_owner() AND NOT EXISTS (SELECT 1 FROM (SELECT id, digest FROM event ORDER BY id DESC LIMIT 1) line
                                       WHERE (line.id, line.digest) = (NEW.last, NEW.digest)) THEN
        PERFORM refuse('the head is the last line of the journal');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_head BEFORE UPDATE ON head FOR EACH ROW EXECUTE FUNCTION check_head();

-- A line that the head does not follow would let nobody write any more; one in no batch could not be taken back.
CREATE FUNCTION check_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT is_owner() AND NOT EXISTS (SELECT 1 FROM head h JOIN event e ON e.id = h.last AND e.digest = h.digest
                                       WHERE h.last >= NEW.id AND NOT EXISTS (SELECT 1 FROM event l WHERE l.id > h.last)) THEN
        PERFORM refuse('the head is the last line of the journal');
    END IF;
    IF NOT (is_owner() OR is_office() OR EXISTS (
        SELECT 1 FROM (SELECT first, last FROM batch ORDER BY id DESC LIMIT 10) b WHERE NEW.id BETWEEN b.first AND b.last)) THEN
        PERFORM refuse('an act is of a batch');
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_end AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_end();

CREATE FUNCTION check_counter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    before CONSTANT integer := COALESCE((SELECT last FROM counter WHERE name = NEW.name), 0);
    highest integer;
BEGIN
    IF NOT (is_owner() OR is_office()) THEN
        -- With its schema: a temporary view of that name would run as the owner.
        EXECUTE format('SELECT max(id) FROM %I.%I', current_schema(), NEW.name) INTO highest;
        IF NEW.last < before OR NEW.last > GREATEST(before, highest) OR (TG_OP = 'UPDATE' AND NEW.name <> OLD.name) THEN
            PERFORM refuse('numbers are given one after another');
        END IF;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_counter BEFORE INSERT OR UPDATE ON counter FOR EACH ROW EXECUTE FUNCTION check_counter();

CREATE FUNCTION check_batch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (is_owner() OR is_office()) AND NOT (acted('event', NEW.first) AND acted('event', NEW.last) AND is_next('batch', NEW.id)) THEN
        PERFORM refuse('a batch is of the acts of one transaction');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_batch BEFORE INSERT ON batch FOR EACH ROW EXECUTE FUNCTION check_batch();

CREATE FUNCTION check_taken_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (is_owner() OR is_office()) AND NOT (acted('event', NEW.undone_by) AND EXISTS (
        SELECT 1 FROM event e WHERE e.id = NEW.undone_by AND e.happened = 'act-undone'
           AND CAST(e.payload AS jsonb) -> 'events' @> to_jsonb(NEW.event))) THEN
        PERFORM refuse('an act is taken back by another one');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_taken_back BEFORE INSERT ON undone FOR EACH ROW EXECUTE FUNCTION check_taken_back();

CREATE FUNCTION check_document() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (is_owner() OR is_office()) THEN
        IF NOT is_next('document', NEW.id) THEN
            PERFORM refuse('numbers are given one after another');
        END IF;
        PERFORM act_on('document', NEW.id);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_document BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION check_document();

-- A unit leaves a task its lead and its item: they say who sees it, and what.
CREATE FUNCTION check_task() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (is_owner() OR is_office()) AND (NEW.id, NEW.lead, NEW.item_id) IS DISTINCT FROM (OLD.id, OLD.lead, OLD.item_id) THEN
        PERFORM refuse('a unit gives no task away and takes none');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_task BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION check_task();

-- What all units share stays as it is, whatever a unit writes there.
CREATE FUNCTION check_shared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF is_owner() OR is_office() THEN
        RETURN NEW;
    ELSIF TG_OP = 'UPDATE' THEN
        RETURN OLD;
    ELSIF NOT acted(TG_TABLE_NAME, NEW.id)
       OR NOT (TG_TABLE_NAME = 'period' AND is_next('period', NEW.id) OR is_own('there', TG_TABLE_NAME, NEW.id, '{}')) THEN
        PERFORM refuse('this is of all units');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_shared BEFORE INSERT OR UPDATE ON week FOR EACH ROW EXECUTE FUNCTION check_shared();
CREATE TRIGGER check_shared BEFORE INSERT OR UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION check_shared();
CREATE TRIGGER check_shared BEFORE INSERT OR UPDATE ON period FOR EACH ROW EXECUTE FUNCTION check_shared();

-- What follows from an act, on its subject alone.
DO $$
DECLARE
    units CONSTANT text := quote_ident(group_of('unit'));
    duty CONSTANT text := 'acted(subject, subject_id) AND (unit = ANY (CAST((SELECT own_units()) AS integer[]))'
        ' OR subject = ''task'' OR (unit IS NULL AND subject NOT IN (''week'', ''meeting'', ''period'')))';
    rule record;
BEGIN
    FOR rule IN
        SELECT named, format('acted(%L, id)', replace(named, '_', '-')) AS condition, named <> 'task' AS may_go
          FROM unnest(ARRAY['task', 'slowness', 'submission', 'urgent_work', 'difference', 'urging', 'difficulty', 'material',
                            'inspection', 'officer', 'commitment']) named
        UNION ALL SELECT 'obligation', duty, true
    LOOP
        EXECUTE format('CREATE POLICY acted_on ON %I FOR INSERT WITH CHECK (%s)', rule.named,
                       rule.condition || CASE rule.named WHEN 'obligation' THEN ' AND is_next(''obligation'', id)' ELSE '' END);
        EXECUTE format('CREATE POLICY acted_upon ON %I FOR UPDATE USING (%s) WITH CHECK (%s)',
                       rule.named, rule.condition, rule.condition);
        EXECUTE format('GRANT INSERT, UPDATE ON %I TO %s', rule.named, units);
        IF rule.may_go THEN
            EXECUTE format('CREATE POLICY taken_back ON %I FOR DELETE USING (acted(''undoing'', 0) AND %s)',
                           rule.named, rule.condition);
            EXECUTE format('GRANT DELETE ON %I TO %s', rule.named, units);
        END IF;
    END LOOP;
    -- What cron told of a clock goes with it: `mine` says which rows these are.
    CREATE POLICY taken_back ON told FOR DELETE
        USING (acted('undoing', 0) AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = told.obligation_id));
    CREATE POLICY acted_on ON noted FOR INSERT WITH CHECK (acted('event', event));
    -- Of these a trigger has seen each row before.
    CREATE POLICY checked ON event FOR INSERT WITH CHECK (true);
    CREATE POLICY checked ON document FOR INSERT WITH CHECK (true);
    EXECUTE format('GRANT INSERT ON event, noted, document, batch, undone TO %s', units);
    EXECUTE format('GRANT INSERT, UPDATE ON counter, week TO %s', units);
    EXECUTE format('GRANT UPDATE ON head TO %s', units);
    EXECUTE format('GRANT DELETE ON page, told TO %s', units);
    EXECUTE format('GRANT INSERT (id, title, day, packet, head, scheduled_on, moved_on, cancelled_on, reported_on),
                          UPDATE (title, day, packet, head, scheduled_on, moved_on, cancelled_on, reported_on)
                       ON meeting TO %s', units);
    EXECUTE format('GRANT INSERT (id, code, title, span, first, last, head, url, ended_on, published_on),
                          UPDATE (code, title, span, first, last, head, url, ended_on, published_on)
                       ON period TO %s', units);
    EXECUTE format('REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('GRANT EXECUTE ON FUNCTION acted(text, integer), is_next(text, integer), own_units() TO %s, %I, %I, %I', units,
        group_of('entry'), group_of('confirm'), group_of('admin'));
    EXECUTE format('GRANT SELECT ON unit_act TO %s, %I, %I, %I', units,
        group_of('entry'), group_of('confirm'), group_of('admin'));
END
$$;
