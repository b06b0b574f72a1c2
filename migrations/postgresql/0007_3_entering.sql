-- Who enters a ledger on PostgreSQL: whoever has a role in it is a login role of the server, and a member of the group that
-- holds the rights of that role. It follows from the journal, as the table `setting` does: what is taken back goes here too.

SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- The login roles that this ledger made: of these alone it sets passwords.
CREATE TABLE entrant (
    name TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_entrant PRIMARY KEY (name)
);

CREATE FUNCTION kind_of(role text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
    SELECT CASE WHEN role LIKE 'unit:%' THEN 'unit' WHEN role IN ('entry', 'confirm', 'admin') THEN role END
$$;

CREATE FUNCTION let_in(named text, wanted text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    kind text;
    held text;
BEGIN
    IF octet_length(named) > 63 OR starts_with(named, 'pg_') OR named IN ('', 'public', 'none') THEN
        PERFORM refuse('no login of the server can bear this name');
    END IF;
    -- The owner needs no group. A group in a group would give its rights to all in it, and whoever holds the server none.
    IF named = (SELECT rolname FROM pg_roles JOIN pg_namespace ON nspowner = pg_roles.oid WHERE nspname = current_schema()) THEN
        RETURN;
    ELSIF wanted IS NOT NULL AND EXISTS (SELECT 1 FROM pg_roles WHERE rolname = named
                                            AND (NOT rolcanlogin OR rolsuper OR rolreplication OR rolbypassrls)) THEN
        PERFORM refuse('this name of the server is no clerk''s');
    END IF;
    IF wanted IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = named) THEN
        BEGIN
            EXECUTE format('CREATE ROLE %I LOGIN', named);
            INSERT INTO entrant VALUES (named) ON CONFLICT DO NOTHING;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
                  WHEN insufficient_privilege THEN
            RAISE EXCEPTION '%', named USING ERRCODE = 'TR001';
        END;
    END IF;
    FOREACH kind IN ARRAY ARRAY['unit', 'entry', 'confirm', 'admin'] LOOP
        held := group_of(kind);
        IF kind = wanted THEN
            IF NOT EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.roleid = CAST(quote_ident(held) AS regrole)
                              AND m.member = CAST(quote_ident(named) AS regrole)) THEN
                BEGIN
                    EXECUTE format('GRANT %I TO %I', held, named);
                EXCEPTION WHEN insufficient_privilege THEN
                    RAISE EXCEPTION '%', held USING ERRCODE = 'TR001';
                END;
            END IF;
        ELSIF EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
                       WHERE m.roleid = CAST(quote_ident(held) AS regrole) AND r.rolname = named) THEN
            EXECUTE format('REVOKE %I FROM %I', held, named);
        END IF;
    END LOOP;
END
$$;

-- At the end of a transaction: what stands in `setting` then is what counts, however often it was written anew.
CREATE FUNCTION admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    wanted CONSTANT text := CASE WHEN TG_OP = 'DELETE' THEN OLD.name ELSE NEW.name END;
BEGIN
    PERFORM let_in(substr(wanted, 6), (SELECT kind_of(value) FROM setting WHERE name = wanted));
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER admit_named AFTER INSERT OR UPDATE ON setting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.name LIKE 'role.%') EXECUTE FUNCTION admit();
CREATE CONSTRAINT TRIGGER admit_no_more AFTER DELETE ON setting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.name LIKE 'role.%') EXECUTE FUNCTION admit();

-- An admin sets the password of a clerk whose login this ledger made and who has rights in no other one. What arrives is
-- no password: the program has made the verifier of it, as the server keeps it.
CREATE FUNCTION set_verifier(named text, verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (is_owner() OR EXISTS (SELECT 1 FROM setting WHERE name = 'role.' || session_user AND value = 'admin')) THEN
        PERFORM refuse('an admin of the ledger sets passwords');
    END IF;
    IF verifier NOT LIKE 'SCRAM-SHA-256$%' OR NOT EXISTS (SELECT 1 FROM entrant WHERE name = named)
       OR NOT EXISTS (SELECT 1 FROM setting WHERE name = 'role.' || named AND kind_of(value) IS NOT NULL)
       OR EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid
                   WHERE r.rolname = named
                     AND g.rolname NOT IN (SELECT own.named FROM rights_group own))
       OR EXISTS (SELECT 1 FROM pg_roles WHERE rolname = named
                     AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls))
       -- Something given by name, in whichever database, or a database or schema that it owns.
       OR EXISTS (SELECT 1 FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
                   WHERE r.rolname = named AND d.refclassid = CAST('pg_authid' AS regclass)
                     AND (d.deptype = 'a' OR (d.deptype = 'o' AND d.classid IN (CAST('pg_database' AS regclass),
                                                                               CAST('pg_namespace' AS regclass)))))
    THEN
        PERFORM refuse('the ledger has not made this login, or it has rights elsewhere');
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', named, verifier);
END
$$;

DO $$
DECLARE
    kind text;
BEGIN
    EXECUTE format('REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', current_schema());
    FOREACH kind IN ARRAY ARRAY['entry', 'confirm', 'admin'] LOOP
        EXECUTE format('GRANT SELECT ON entrant TO %I', group_of(kind));
    END LOOP;
    EXECUTE format('GRANT EXECUTE ON FUNCTION set_verifier(text, text) TO %I', group_of('admin'));
END
$$;
