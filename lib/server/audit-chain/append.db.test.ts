import { expect, it } from "vitest";
import { adoptAuditLog } from "@/lib/server/adopt-audit-log";
import { recordAudit } from "@/lib/server/audit-log";
import { verifyAuditLog } from "@/lib/server/audit-log-entries/verify";
import type { Context } from "@/lib/server/context";
import { db, transaction, type Transaction } from "@/lib/server/db";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeOrganisation } from "@/lib/testing/organisation";

describeOnDatabases("the chain of the audit log", (database, engine) => {
  const write = (tx: Transaction, ctx: Context, name: string) =>
    recordAudit(tx, ctx, { action: "source.update", target: { kind: "source", id: name, name } });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const numbers = async (ctx: Context) => (await auditTrail(ctx.organisation.id)).map(({ seq }) => seq);

  it("numbers without gaps what is undone, in each organisation by itself", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    await transaction((tx) => write(tx, ctx, "1"));
    await expect(
      transaction(async (tx) => {
        await write(tx, ctx, "undone");
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await transaction(async (tx) => {
      await write(tx, ctx, "2");
      await write(tx, other, "1");
      await write(tx, ctx, "3");
    });
    expect(await numbers(ctx)).toEqual([1, 2, 3]);
    expect(await numbers(other)).toEqual([1]);
    for (const one of [ctx, other]) expect(await verifyAuditLog(one)).toMatchObject({ state: "intact" });
  });

  it("lets forty changes at once all count, long ones among them", async () => {
    const ctx = await makeContext();
    const change = (n: number) =>
      transaction(async (tx) => {
        const before = await tx.organisation.findUniqueOrThrow({ where: { id: ctx.organisation.id } });
        if (n % 10 === 0) await pause(40);
        await write(tx, ctx, String(n));
        if (n % 10 === 5) await pause(40);
        await tx.organisation.update({
          where: { id: ctx.organisation.id },
          data: { standardLosses: before.standardLosses + 1 },
        });
      });
    await Promise.all(Array.from({ length: 40 }, (_, n) => change(n)));
    expect(await numbers(ctx)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(await verifyAuditLog(ctx)).toMatchObject({ state: "intact", count: 40 });
    const { standardLosses } = await db().organisation.findUniqueOrThrow({
      where: { id: ctx.organisation.id },
    });
    expect(standardLosses).toBe(40);
  }, 60_000);

  it.runIf(engine === "postgresql")(
    "gets two that wait for each other out of it",
    async () => {
      const ctx = await makeContext();
      const row = await makeOrganisation("0");
      const attempts = { first: 0, second: 0 };
      const rename = (tx: Transaction, name: string) =>
        tx.$executeRaw`UPDATE organisation SET name = name || ${name} WHERE id = ${row.id}`;
      await Promise.all([
        transaction(async (tx) => {
          attempts.first++;
          await write(tx, ctx, "first");
          await pause(150);
          await rename(tx, "a");
        }),
        transaction(async (tx) => {
          attempts.second++;
          await rename(tx, "b");
          await pause(150);
          await write(tx, ctx, "second");
        }),
      ]);
      expect(attempts.first + attempts.second).toBeGreaterThan(2);
      expect(await numbers(ctx)).toEqual([1, 2]);
      expect((await db().organisation.findUniqueOrThrow({ where: { id: row.id } })).name).toHaveLength(3);
    },
    30_000,
  );

  it("takes in what was written before there was a chain, goes on where it was cut off, and lets nothing pass it", async () => {
    const ctx = await makeContext();
    const { id: organisationId } = ctx.organisation;
    const old = (n: number) => ({
      id: BigInt(1_000_000 + n),
      organisationId,
      // Against the order of the numbers: a clock was set back.
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, 0, 500 - n)),
      actorName: "王芳",
      action: "source.update",
      targetKind: "source",
      targetId: String(n),
      targetName: "企业微信",
      after: { n, at: null, list: [1.5, "\u2028"] },
    });
    await db().auditLogUnchained.createMany({ data: Array.from({ length: 450 }, (_, n) => old(n)) });
    await database().query(`
      CREATE FUNCTION refuse_old() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF NEW.id = 1000300 THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END; $$;
      CREATE TRIGGER refuse_old BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_old();`);
    await expect(adoptAuditLog()).rejects.toThrow();
    expect(await numbers(ctx)).toHaveLength(200);
    expect(await db().auditLogUnchained.count()).toBe(250);
    await database().query("DROP TRIGGER refuse_old ON audit_log; DROP FUNCTION refuse_old();");
    await adoptAuditLog();
    await transaction((tx) => write(tx, ctx, "new"));
    const trail = await auditTrail(organisationId);
    expect(trail.map(({ targetId }) => targetId)).toEqual([
      ...Array.from({ length: 450 }, (_, n) => String(n)),
      "new",
    ]);
    expect(trail[7]).toMatchObject({ id: 1_000_007n, seq: 8, at: old(7).at, after: old(7).after });
    expect(await verifyAuditLog(ctx)).toMatchObject({ state: "intact", count: 451 });
    expect(await db().auditLogUnchained.count()).toBe(0);
  }, 60_000);

  it("is only ever added to", async () => {
    const ctx = await makeContext();
    await transaction((tx) => write(tx, ctx, "1"));
    for (const table of ["audit_log", "audit_checkpoint"])
      for (const statement of [`UPDATE ${table} SET hash = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(database().query(statement)).rejects.toThrow(/never changed/);
    await expect(database().query("DELETE FROM signing_key")).rejects.toThrow(/never changed/);
  });
});
