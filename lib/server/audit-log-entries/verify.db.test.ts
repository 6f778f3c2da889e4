import { expect, it } from "vitest";
import { chainFaults } from "@/lib/contracts/audit-chain";
import { canonicalize } from "@/lib/engine/canonical";
import { CHAIN_FAULTS } from "@/lib/exports/chain/fault";
import { rowHash } from "@/lib/exports/chain/row";
import { EMPTY_CHAIN } from "@/lib/exports/chain/walk";
import type { SignedCheckpoint } from "@/lib/exports/pack/contents";
import { signCheckpoint } from "@/lib/server/audit-chain/checkpoint";
import { toChainRow } from "@/lib/server/audit-chain/row";
import { signDueCheckpoints } from "@/lib/server/audit-checkpoints";
import { recordAudit } from "@/lib/server/audit-log";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { rotateSigningKey } from "@/lib/server/signing-keys/rotate";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { getAuditChain, verifyAuditLog } from "./verify";

const ROWS = 12;

it("names the same faults in the contract and in the chain", () => {
  expect(chainFaults).toEqual(CHAIN_FAULTS);
});

describeOnDatabases("verifyAuditLog", (database) => {
  /** A log of twelve rows and a checkpoint of its tenth that was carried away. */
  async function makeLog() {
    const ctx = await makeContext();
    for (let n = 1; n <= ROWS; n++) await write(ctx, String(n));
    const tenth = (await auditTrail(ctx.organisation.id)).find(({ seq }) => seq === 10);
    const checkpoint = await signCheckpoint(ctx.organisation.id, { count: 10, hash: tenth?.hash ?? "" });
    if ("state" in checkpoint) throw new Error(checkpoint.fault);
    return { ctx, checkpoint };
  }

  const write = (ctx: Context, name: string) =>
    transaction((tx) =>
      recordAudit(tx, ctx, {
        action: "source.update",
        target: { kind: "source", id: name, name },
        after: { name },
      }),
    );

  /** As a superuser would, who switches the triggers off. */
  async function tamper({ organisation: { id } }: Context, ...statements: string[]) {
    await database().withConnection(async ({ query }) => {
      for (const table of ["audit_log", "audit_checkpoint"])
        await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (const statement of statements)
        await query(statement.replaceAll("MINE", `organisation_id = '${id}'`));
      for (const table of ["audit_log", "audit_checkpoint"])
        await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    });
  }

  /** Makes every hash from the first row anew, the head's too: a chain without a gap. */
  async function rechain(ctx: Context) {
    const { id } = ctx.organisation;
    let head = EMPTY_CHAIN;
    for (const row of await auditTrail(id)) {
      const content = { ...(JSON.parse(toChainRow(row).content) as object), seq: head.count + 1 };
      const hash = rowHash(head.hash, canonicalize(content));
      await tamper(
        ctx,
        `UPDATE audit_log SET seq = ${head.count + 1}, previous_hash = '${head.hash}', hash = '${hash}' WHERE id = ${row.id}`,
      );
      head = { count: head.count + 1, hash };
    }
    await tamper(ctx, `UPDATE audit_chain_head SET count = ${head.count}, hash = '${head.hash}' WHERE MINE`);
  }

  const whole = { state: "intact", from: 0, count: 13 };
  const of = (checkpoint: SignedCheckpoint) => ({ checkpoint });

  it("says how far the chain holds, by itself and against a checkpoint carried away", async () => {
    const { ctx, checkpoint } = await makeLog();
    expect(await verifyAuditLog(ctx)).toMatchObject({ ...whole, checkpoint });
    expect(await verifyAuditLog(ctx, of(checkpoint))).toMatchObject({ ...whole, checkpoint });
    expect(await getAuditChain(ctx)).toMatchObject({ ...whole, from: 10 });
    const fresh = await makeContext("auditor");
    expect(await verifyAuditLog(fresh)).toMatchObject({ state: "intact", count: 0, checkpoint: null });
    await expect(verifyAuditLog(await makeContext("team_lead"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(getAuditChain(await makeContext("team_lead"))).rejects.toMatchObject({ code: "forbidden" });
    expect(await verifyAuditLog(fresh, of(checkpoint))).toMatchObject({
      fault: "wrong-organisation",
      against: "brought",
    });
  });

  it.each<[string, string, number, string[]]>([
    ["an edited name", "edited", 5, ["UPDATE audit_log SET target_name = 'x' WHERE MINE AND seq = 5"]],
    ["an edited state", "edited", 5, [`UPDATE audit_log SET after = '{"name":"x"}' WHERE MINE AND seq = 5`]],
    [
      "an edited moment",
      "edited",
      5,
      ["UPDATE audit_log SET at = at - interval '1 ms' WHERE MINE AND seq = 5"],
    ],
    ["an edited hash", "edited", 5, [`UPDATE audit_log SET hash = repeat('0', 64) WHERE MINE AND seq = 5`]],
    ["a deleted row", "missing", 5, ["DELETE FROM audit_log WHERE MINE AND seq = 5"]],
    ["the first row deleted", "missing", 1, ["DELETE FROM audit_log WHERE MINE AND seq = 1"]],
    [
      "two rows swapped",
      "edited",
      5,
      [
        "UPDATE audit_log SET seq = 99 WHERE MINE AND seq = 5",
        "UPDATE audit_log SET seq = 5 WHERE MINE AND seq = 6",
        "UPDATE audit_log SET seq = 6 WHERE MINE AND seq = 99",
      ],
    ],
    [
      "a row put at the end past the head",
      "inserted",
      14,
      [
        `INSERT INTO audit_log (organisation_id, seq, at, actor_name, action, target_kind, target_id, target_name, previous_hash, hash)
         SELECT organisation_id, 14, now(), 'x', 'a', 'k', '1', 'n', hash, repeat('0', 64) FROM audit_log WHERE MINE AND seq = 13`,
      ],
    ],
    ["a row put before the first", "inserted", 0, ["UPDATE audit_log SET seq = 0 WHERE MINE AND seq = 5"]],
    ["the newest two rows dropped", "truncated", 12, ["DELETE FROM audit_log WHERE MINE AND seq > 11"]],
    [
      "a row put between, all later ones moved up",
      "edited",
      6,
      [
        "UPDATE audit_log SET seq = -seq - 1 WHERE MINE AND seq > 5",
        "UPDATE audit_log SET seq = -seq WHERE MINE AND seq < 0",
        `INSERT INTO audit_log (organisation_id, seq, at, actor_name, action, target_kind, target_id, target_name, previous_hash, hash)
         SELECT organisation_id, 6, at, actor_name, action, target_kind, target_id, target_name, hash, hash FROM audit_log WHERE MINE AND seq = 5`,
        "UPDATE audit_chain_head SET count = 14 WHERE MINE",
      ],
    ],
    [
      "an edited checkpoint",
      "bad-signature",
      10,
      [`UPDATE audit_checkpoint SET at = at + interval '1 s' WHERE MINE`],
    ],
    [
      "a checkpoint of other rows",
      "bad-signature",
      10,
      [`UPDATE audit_checkpoint SET hash = repeat('0', 64) WHERE MINE`],
    ],
  ])("finds %s", async (_what, fault, seq, statements) => {
    const { ctx } = await makeLog();
    await tamper(ctx, ...statements);
    expect(await verifyAuditLog(ctx)).toMatchObject({ state: "broken", fault, seq, against: "stored" });
  });

  it("finds a table that was chained anew from its first row, and one cut to any length", async () => {
    const { ctx, checkpoint } = await makeLog();
    await tamper(ctx, "UPDATE audit_log SET target_name = 'x' WHERE MINE AND seq = 5");
    await rechain(ctx);
    const rechained = { state: "broken", fault: "rechained", seq: 10 };
    expect(await verifyAuditLog(ctx)).toMatchObject({ ...rechained, against: "stored" });
    // The stored checkpoints thrown away as well: nothing inside speaks, what was carried away does.
    await tamper(ctx, "DELETE FROM audit_checkpoint WHERE MINE");
    expect(await verifyAuditLog(ctx)).toMatchObject({ ...whole, checkpoint: null });
    expect(await verifyAuditLog(ctx, of(checkpoint))).toMatchObject({ ...rechained, against: "brought" });
    // Signed anew by whoever holds the server: the copy still speaks against it.
    await signDueCheckpoints(new Date());
    expect(await verifyAuditLog(ctx)).toMatchObject(whole);
    expect(await verifyAuditLog(ctx, of(checkpoint))).toMatchObject({ ...rechained, against: "brought" });
    for (let left = 9; left >= 0; left -= 3) {
      await tamper(
        ctx,
        "DELETE FROM audit_checkpoint WHERE MINE",
        `DELETE FROM audit_log WHERE MINE AND seq > ${left}`,
      );
      await rechain(ctx);
      expect(await verifyAuditLog(ctx, of(checkpoint))).toMatchObject({ fault: "truncated", seq: left + 1 });
    }
    await tamper(ctx, "UPDATE signing_key SET key_id = repeat('0', 64) WHERE MINE");
    expect(await verifyAuditLog(ctx, of(checkpoint))).toMatchObject({ fault: "unknown-key" });
  });

  it("signs what is due, once, with the key of the day, and never over a break", async () => {
    const { ctx } = await makeLog();
    const { id: organisationId } = ctx.organisation;
    const checkpoints = () =>
      db().auditCheckpoint.findMany({ where: { organisationId }, orderBy: { count: "asc" } });
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    await signDueCheckpoints(days(0));
    expect(await checkpoints()).toHaveLength(1);
    await signDueCheckpoints(days(1));
    expect((await checkpoints()).map(({ count }) => count)).toEqual([10, 13]);
    await signDueCheckpoints(days(2));
    expect(await checkpoints()).toHaveLength(2);
    const { keyId } = await rotateSigningKey(ctx);
    await signDueCheckpoints(days(2));
    expect((await checkpoints()).at(-1)).toMatchObject({ count: 14, keyId });
    expect(await verifyAuditLog(ctx)).toMatchObject({ state: "intact", count: 14 });
    await write(ctx, "15");
    await tamper(ctx, "UPDATE audit_log SET target_name = 'x' WHERE MINE AND seq = 15");
    await signDueCheckpoints(days(4));
    expect(await checkpoints()).toHaveLength(3);
    await tamper(ctx, "UPDATE signing_key SET retired_at = now() - interval '1 h' WHERE MINE");
    expect(await verifyAuditLog(ctx)).toMatchObject({ fault: "retired-key" });
  });
});
