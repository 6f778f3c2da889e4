import { afterEach, expect, it, vi } from "vitest";
import { followsHead, verifyChain } from "@/lib/exports/chain/verify";
import { recordAudit } from "@/lib/server/audit-log";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { currentSigningKey } from "@/lib/server/signing-keys/current";
import { verifyingKeysOf } from "@/lib/server/signing-keys/verifying-keys";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { auditExtract } from "./extract";

const EVER = { from: new Date(0), to: new Date("9999-01-01") };

describeOnDatabases("auditExtract", () => {
  afterEach(() => void vi.useRealTimers());

  const write = (ctx: Context, name: string, at?: string) => {
    if (at) vi.useFakeTimers({ toFake: ["Date"], now: new Date(at) });
    return transaction((tx) =>
      recordAudit(tx, ctx, {
        action: "source.update",
        target: { kind: "source", id: name, name },
        before: { name: "老名字", nested: { b: [1e21, 0.1, -0], a: null, seq: 0 } },
        after: { name: `${name}\ud800 "\\\u2028` },
      }),
    );
  };
  const trustOf = async ({ organisation: { id } }: Context) => ({
    organisationId: id,
    keys: await verifyingKeysOf(id),
  });

  it("verifies with nothing but the public keys, its hashes as the database made them", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    await currentSigningKey(db(), ctx.organisation.id);
    for (const name of ["a", "b"]) await write(ctx, name).then(() => write(other, name));
    const extract = await auditExtract(ctx.organisation.id, EVER);
    expect(extract.rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(verifyChain(JSON.parse(JSON.stringify(extract)), await trustOf(ctx))).toMatchObject({
      state: "intact",
      head: { count: 3 },
    });
    expect(verifyChain(extract, await trustOf(other))).toMatchObject({ fault: "wrong-organisation" });
  });

  it("holds the rows of a period, goes on from an earlier extract, and says where nothing happened", async () => {
    const ctx = await makeContext();
    const { id } = ctx.organisation;
    for (const day of ["01", "02", "03"]) await write(ctx, day, `2026-03-${day}T10:00:00Z`);
    vi.useRealTimers();
    const day = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
    const second = await auditExtract(id, day("2026-03-02", "2026-03-03"));
    expect(second).toMatchObject({ start: { count: 1 }, end: { count: 2 }, rows: [{ seq: 2 }] });
    const later = await auditExtract(id, {
      ...day("2026-03-03T11:00Z", "2026-03-04"),
      follows: second.end,
    });
    expect(later.rows.map(({ seq }) => seq)).toEqual([3]);
    expect(followsHead(second.end, later)).toBe("follows");
    const quiet = await auditExtract(id, day("2026-03-02T11:00Z", "2026-03-02T12:00Z"));
    expect(quiet).toMatchObject({ start: { count: 2 }, end: { count: 2 }, rows: [] });
    expect(await auditExtract(id, day("2026-02-01", "2026-02-02"))).toMatchObject({
      end: { count: 0 },
      rows: [],
    });
    const trust = await trustOf(ctx);
    for (const extract of [second, later, quiet])
      expect(verifyChain(extract, trust)).toMatchObject({ state: "intact" });
  });

  it("orders by the chain when the clock was set back", async () => {
    const ctx = await makeContext();
    const { id } = ctx.organisation;
    for (const [name, at] of Object.entries({ a: "02T10", b: "01T10", c: "02T09", d: "04T00" }))
      await write(ctx, name, `2026-03-${at}:00:00Z`);
    vi.useRealTimers();
    expect((await auditTrail(id)).map(({ seq, targetName }) => [seq, targetName])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
    const extract = await auditExtract(id, { from: new Date("2026-03-02"), to: new Date("2026-03-03") });
    expect(extract.rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(verifyChain(extract, await trustOf(ctx))).toMatchObject({ state: "intact" });
  });
});
