import "@/lib/testing/connector-env";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fakeLhc, refuse } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import { fakeChatwoot } from "@/lib/connectors/chatwoot/testing/fake-chatwoot";
import { startFakePlatform, type FakePlatform } from "@/lib/connectors/testing/fake-platform";
import { db } from "@/lib/server/db";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { makeLhcSource } from "@/lib/testing/sources";
import { archiveSource } from "./archive";
import { getSource, listSources } from "./list";
import { scheduleSource } from "./schedule";
import { testSource } from "./test";
import { updateSource } from "./update";

const URL = "https://chat.example.com";

describeOnDatabases("who may change a source", () => {
  let platform: FakePlatform;
  beforeAll(async () => {
    const [lhc, chatwoot] = [fakeLhc(), fakeChatwoot()];
    platform = await startFakePlatform((request) =>
      request.headers.authorization === `Basic ${Buffer.from("svc.audit:dead").toString("base64")}`
        ? refuse("Authorization failed!", 400)
        : (lhc(request) ?? chatwoot(request)),
    );
  });
  afterAll(() => platform.close());

  const writes = (id: string) => ({
    update: (ctx: Parameters<typeof updateSource>[0]) => updateSource(ctx, { sourceId: id, name: "x" }),
    archive: (ctx: Parameters<typeof updateSource>[0]) => archiveSource(ctx, { sourceId: id }),
    schedule: (ctx: Parameters<typeof updateSource>[0]) =>
      scheduleSource(ctx, { sourceId: id, schedule: null, timezone: "UTC" }),
    test: (ctx: Parameters<typeof updateSource>[0]) =>
      testSource(ctx, {
        kind: "livehelperchat",
        settings: { url: platform.url, username: "svc.audit" },
        sourceId: id,
      }),
  });

  it.each(["team_lead", "auditor"] as const)("a %s reads and changes nothing", async (role) => {
    const owner = await makeContext();
    const id = await makeLhcSource(owner, platform.url);
    const ctx = await makeContext(role, { organisationId: owner.organisation.id });
    expect(await listSources(ctx)).toHaveLength(1);
    for (const write of Object.values(writes(id)))
      await expect(write(ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(makeLhcSource(ctx, URL)).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(owner.organisation.id)).toHaveLength(1);
  });

  it("nobody reaches into another organisation", async () => {
    const owner = await makeContext();
    const id = await makeLhcSource(owner, platform.url);
    const stranger = await makeContext();
    expect(await listSources(stranger)).toEqual([]);
    for (const write of Object.values({
      ...writes(id),
      get: (ctx: typeof owner) => getSource(ctx, { sourceId: id }),
    }))
      await expect(write(stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(getSource(owner, { sourceId: randomUUID() })).rejects.toMatchObject({ code: "not-found" });
    expect(await db().source.findUnique({ where: { id } })).toMatchObject({
      name: "客服中心",
      archivedAt: null,
    });
  });

  it("nothing changes when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const id = await makeLhcSource(ctx, platform.url);
    const before = await db().source.findUniqueOrThrow({ where: { id } });
    const { test: _reads, ...changes } = writes(id);
    await whileAuditLogRefuses(async () => {
      for (const change of Object.values(changes)) await expect(change(ctx)).rejects.toThrow();
      await expect(makeLhcSource(ctx, URL)).rejects.toThrow();
    });
    expect(await db().source.findMany({ where: { organisationId: ctx.organisation.id } })).toEqual([before]);
  });
});
