import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { listRepairs } from "./list";
import { findRepairPath } from "./path";

/** 李娜's role lets her look, but not answer. */
async function storeDarkCompany(ctx: Context): Promise<void> {
  const company = receivingCompany();
  company.roles[0]!.grants = [{ permission: "conversation.view", effect: "allow" }];
  const organisationId = ctx.organisation.id;
  const prepared = await prepareSnapshot(buildSnapshot(company), { organisationId });
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
  });
  await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared));
}

describeOnDatabases("repairs", () => {
  it("tells what to change, for whom, and what it wins", async () => {
    const ctx = await makeContext("auditor");
    await storeDarkCompany(ctx);
    const list = await listRepairs(ctx, { channelId: "c1", hour: 12 });
    expect(list).toMatchObject({ complete: true });
    expect(list.repairs).toEqual([
      expect.objectContaining({
        edits: [
          expect.objectContaining({
            op: "set",
            section: "roles",
            name: "客服",
            field: "grants",
            added: [{ permission: "conversation.reply", effect: "allow" }],
            removed: [],
          }),
        ],
        agents: [{ id: "a1", name: "李娜" }],
        gained: 168,
        lost: 0,
      }),
    ]);
    expect(await findRepairPath(ctx, {})).toMatchObject({ dark: 168, left: 0, steps: [{ darkLeft: 0 }] });
  });

  it("knows nothing of another company, of an hour that is not dark, or of nothing pulled", async () => {
    const ctx = await makeContext();
    expect(await findRepairPath(ctx, {})).toMatchObject({ view: null, steps: [] });
    await expect(listRepairs(ctx, { channelId: "c1", hour: 12 })).rejects.toMatchObject({
      code: "not-found",
    });
    await storeDarkCompany(ctx);
    await expect(listRepairs(ctx, { channelId: "c2", hour: 12 })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
