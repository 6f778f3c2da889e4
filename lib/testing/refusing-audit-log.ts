import { currentDatabase } from "@/lib/server/db";

/** Runs `work` while the database refuses every audit row, as a full disk or a lost right would. */
export async function whileAuditLogRefuses(work: () => Promise<void>): Promise<void> {
  const { query } = currentDatabase();
  await query(`
    CREATE FUNCTION refuse_audit_row() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'audit log refused'; END; $$;
    CREATE TRIGGER refuse_audit_row BEFORE INSERT ON "audit_log" FOR EACH ROW EXECUTE FUNCTION refuse_audit_row();
  `);
  try {
    await work();
  } finally {
    await query(`DROP TRIGGER refuse_audit_row ON "audit_log"; DROP FUNCTION refuse_audit_row();`);
  }
}
