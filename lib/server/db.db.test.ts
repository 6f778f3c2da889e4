import { expect, it, vi } from "vitest";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeMember, makeOrganisation } from "@/lib/testing/organisation";
import { db, isUniqueViolation, transaction, whenCommitted } from "./db";

describeOnDatabases("db", (database, engine) => {
  it("undoes everything when the work throws", async () => {
    const organisation = await makeOrganisation();
    const work = transaction(async (tx) => {
      await tx.organisation.update({ where: { id: organisation.id }, data: { name: "changed" } });
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await db().organisation.findUnique({ where: { id: organisation.id } })).toEqual(organisation);
  });

  it("lets every one of many simultaneous read-then-write changes count", async () => {
    const { id } = await makeOrganisation("0");
    await Promise.all(
      Array.from({ length: 4 }, () =>
        transaction(async (tx) => {
          const { name } = await tx.organisation.findUniqueOrThrow({ where: { id } });
          await tx.organisation.update({ where: { id }, data: { name: String(Number(name) + 1) } });
        }),
      ),
    );
    expect((await db().organisation.findUniqueOrThrow({ where: { id } })).name).toBe("4");
  });

  it("refuses the outer client inside a transaction, where it would wait for ever", async () => {
    await expect(transaction(() => db().organisation.count())).rejects.toThrow(/use the client it hands you/);
    await expect(transaction(() => transaction(async () => 1))).rejects.toThrow(/already open/);
  });

  it("calls back after a commit only", async () => {
    const callback = vi.fn();
    const undone = transaction(async () => {
      whenCommitted(callback);
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect(callback).not.toHaveBeenCalled();
    await transaction(async () => whenCommitted(callback));
    expect(callback).toHaveBeenCalledOnce();
  });

  it("keeps one account per address, whatever its spelling", async () => {
    const { id } = await makeOrganisation();
    await makeMember(id, "auditor", { email: `a-${id}@example.com` });
    const again = makeMember(id, "auditor", { email: `a-${id}@example.com` });
    await expect(again.catch((error: unknown) => isUniqueViolation(error))).resolves.toBe(true);
    await expect(makeMember(id, "auditor", { email: `A-${id}@example.com` })).rejects.toThrow(
      /member_email_lower/,
    );
  });

  it("lets one of fifty simultaneous requests start a pull", async () => {
    const { id: organisationId } = await makeOrganisation();
    const source = await db().source.create({
      data: { organisationId, kind: "file", name: "s", settings: {} },
    });
    const start = () => db().pull.create({ data: { organisationId, sourceId: source.id } });
    const answers = await Promise.allSettled(Array.from({ length: 50 }, start));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await db().pull.updateMany({ where: { sourceId: source.id }, data: { status: "failed" } });
    await expect(start()).resolves.toMatchObject({ status: "queued" });
  });

  it("never changes history", async () => {
    const { id: organisationId } = await makeOrganisation();
    const row = await db().auditLog.create({
      data: {
        organisationId,
        seq: 1,
        at: new Date(),
        previousHash: "",
        hash: "h",
        actorName: "王芳",
        action: "a",
        targetKind: "k",
        targetId: "1",
        targetName: "n",
      },
    });
    expect(typeof row.id).toBe("bigint");
    const refused = /never changed/;
    await expect(db().auditLog.update({ where: { id: row.id }, data: { action: "b" } })).rejects.toThrow(
      refused,
    );
    await expect(db().auditLog.delete({ where: { id: row.id } })).rejects.toThrow(refused);
    await expect(database().query("TRUNCATE audit_log")).rejects.toThrow(refused);
  });

  it("keeps bytes, JSON and instants as they were given", async () => {
    const { id: organisationId } = await makeOrganisation();
    const bytes = new Uint8Array([0, 1, 127, 128, 255]);
    const settings = { names: ["客服一部"], at: null, nested: { yes: true, n: 1.5 } };
    const lastPullAt = new Date("2026-03-08T01:02:03.456Z");
    await db().snapshotContent.create({ data: { organisationId, hash: "h", bytes, size: 5 } });
    const source = await db().source.create({
      data: { organisationId, kind: "file", name: "s", settings, lastPullAt },
    });
    const content = await db().snapshotContent.findFirstOrThrow({ where: { organisationId } });
    expect(new Uint8Array(content.bytes)).toEqual(bytes);
    expect(await db().source.findUnique({ where: { id: source.id } })).toMatchObject({
      settings,
      lastPullAt,
    });
  });

  it.runIf(engine === "postgresql")("goes on after the server has cut every connection", async () => {
    await db().organisation.count();
    await database().withConnection((connection) =>
      connection.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      ),
    );
    await vi.waitFor(() => db().organisation.count(), 5_000);
    await expect(transaction((tx) => tx.organisation.count())).resolves.toBeTypeOf("number");
  });

  it("puts the worst findings first", async () => {
    const { rows } = await database().query(
      "SELECT unnest(enum_range(NULL::finding_severity))::text AS name",
    );
    expect(rows.map(({ name }) => name)).toEqual(["blocker", "degraded", "silent", "info"]);
  });
});
