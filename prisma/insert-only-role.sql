-- The account Inlet serves with: it can use everything, and change nothing of what is only ever added to. Run it as the
-- owner of the database once this version has been started with that owner, and again after every upgrade; see
-- "An account that cannot rewrite history" in docs/operations.md.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'inlet_app') THEN
    CREATE ROLE inlet_app LOGIN;
  END IF;
  EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO inlet_app', current_database());
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM inlet_app;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM inlet_app;
GRANT USAGE ON SCHEMA public TO inlet_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO inlet_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO inlet_app;

-- Only ever added to.
REVOKE UPDATE, DELETE ON "audit_log", "audit_checkpoint", "incident_entry", "vendor_case_step" FROM inlet_app;
-- Changed, never removed.
REVOKE DELETE ON "audit_chain_head", "signing_key", "organisation", "member" FROM inlet_app;
-- Written by upgrades alone.
REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM inlet_app;

-- The job queue makes a table for each kind of job, so its schema belongs to the account.
DO $$
DECLARE
  item record;
BEGIN
  EXECUTE format('GRANT inlet_app TO %I', current_user);
  FOR item IN SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname = 'pgboss' AND relkind IN ('r', 'p') LOOP
    EXECUTE 'ALTER TABLE ' || item.name || ' OWNER TO inlet_app';
  END LOOP;
  FOR item IN SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
    WHERE nspname = 'pgboss' LOOP
    EXECUTE 'ALTER ROUTINE ' || item.name || ' OWNER TO inlet_app';
  END LOOP;
  FOR item IN SELECT format('%I.%I', nspname, typname) AS name FROM pg_type JOIN pg_namespace n ON n.oid = typnamespace
    WHERE nspname = 'pgboss' AND typtype = 'e' LOOP
    EXECUTE 'ALTER TYPE ' || item.name || ' OWNER TO inlet_app';
  END LOOP;
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'pgboss') THEN
    ALTER SCHEMA pgboss OWNER TO inlet_app;
  END IF;
END
$$;
