import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { makeContext } from "@/lib/testing/context";
import { adminUrl, describeOnDatabases } from "@/lib/testing/database";
import { adoptAuditLog } from "./adopt-audit-log";
import { signDueCheckpoints } from "./audit-checkpoints";
import { recordAudit } from "./audit-log";
import { verifyAuditLog } from "./audit-log-entries/verify";
import { db, setDatabase, transaction } from "./db";
import { startJobs, stopJobs, work } from "./jobs";
import { migrate } from "./migrate";
import { openPostgres, type Database } from "./open-database";
import { checkpointQueue } from "./audit-checkpoints";
import { currentSigningKey } from "./signing-keys/current";
import { rotateSigningKey } from "./signing-keys/rotate";

const ROLE = `inlet_app_${randomBytes(6).toString("hex")}`;
const TABLES = ["audit_log", "audit_checkpoint"];

/** Everything that could take a row away or change it, or the guard from before it. */
const REFUSED = TABLES.flatMap((table) => [
  `UPDATE ${table} SET hash = 'x'`,
  `UPDATE ${table} SET hash = hash WHERE false`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table}`,
  `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT * FROM gone`,
  `MERGE INTO ${table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
  `INSERT INTO ${table} (organisation_id) VALUES ('x') ON CONFLICT (id) DO UPDATE SET hash = 'x'`,
  `SELECT 1 FROM ${table} FOR UPDATE`,
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `ALTER TABLE ${table} DISABLE TRIGGER ${table}_insert_only`,
  `DROP TRIGGER ${table}_insert_only ON ${table}`,
  `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE RULE mine AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  `ALTER TABLE ${table} ADD COLUMN mine TEXT`,
  `ALTER TABLE ${table} DROP COLUMN hash`,
  `ALTER TABLE ${table} ALTER COLUMN hash TYPE VARCHAR(1) USING 'x'`,
  `ALTER TABLE ${table} RENAME TO mine`,
  `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `DROP TABLE ${table}`,
  `CREATE INDEX mine ON ${table}(hash)`,
  `CREATE TABLE mine (LIKE ${table})`,
]).concat([
  "SET session_replication_role = replica",
  "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
  "DROP FUNCTION refuse_change() CASCADE",
  "CREATE OR REPLACE FUNCTION audit_row_hash(text, text) RETURNS text LANGUAGE sql AS 'SELECT $1'",
  "DROP SCHEMA public CASCADE",
  "CREATE SCHEMA mine",
  "DELETE FROM signing_key",
  "DELETE FROM audit_chain_head",
  "DELETE FROM _prisma_migrations",
]);

describeOnDatabases("the insert-only account", (owner, engine) => {
  let served: Database | undefined;

  /** Connected by whoever runs the tests, acting as the role: no password has to be known. */
  async function serve(): Promise<Database> {
    if (served) return served;
    await startJobs();
    await stopJobs();
    await owner().query(readFileSync("prisma/insert-only-role.sql", "utf8").replaceAll("inlet_app", ROLE));
    const { rows } = await owner().query("SELECT current_database() AS name");
    const url = new URL(adminUrl);
    url.pathname = `/${String(rows[0]?.name)}`;
    url.searchParams.set("options", `-c role=${ROLE}`);
    return (served = await openPostgres(url.href, () => {}));
  }

  afterAll(async () => {
    await served?.close();
    if (served) await owner().query(`DROP OWNED BY ${ROLE} CASCADE; DROP ROLE ${ROLE};`);
  });

  it.runIf(engine === "postgresql")("lets the server do all it does", async () => {
    const database = await serve();
    expect((await database.query("SELECT current_user AS me")).rows).toEqual([{ me: ROLE }]);
    setDatabase(database);
    try {
      expect(await migrate(database)).toEqual([]);
      await adoptAuditLog();
      await startJobs();
      await work(checkpointQueue, () => signDueCheckpoints(new Date()));
      const ctx = await makeContext();
      await currentSigningKey(db(), ctx.organisation.id);
      await Promise.all(
        ["a", "b", "c", "d"].map((name) =>
          transaction((tx) =>
            recordAudit(tx, ctx, { action: "source.update", target: { kind: "source", id: name, name } }),
          ),
        ),
      );
      await signDueCheckpoints(new Date());
      await rotateSigningKey(ctx);
      expect(await verifyAuditLog(ctx)).toMatchObject({
        state: "intact",
        count: 6,
        checkpoint: { checkpoint: { count: 5 } },
      });
    } finally {
      await stopJobs();
      setDatabase(owner());
    }
  });

  it.runIf(engine === "postgresql")(`refuses it ${REFUSED.length} ways of rewriting history`, async () => {
    const database = await serve();
    await makeContext();
    for (const statement of REFUSED)
      await expect(database.query(statement), statement).rejects.toMatchObject({ code: "42501" });
  });
});
