import { expect, it } from "vitest";
import { AuditLogQuery, type AuditAction, type AuditTarget } from "@/lib/contracts/audit-log";
import { appendToChain } from "@/lib/server/audit-chain/append";
import { recordAudit } from "@/lib/server/audit-log";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { listAuditLog } from "./list";

describeOnDatabases("listAuditLog", () => {
  const list = (ctx: Context, query: Record<string, string | string[]> = {}) =>
    listAuditLog(ctx, AuditLogQuery.parse(query));
  const write = (ctx: Context, action: AuditAction, kind: AuditTarget, name: string) =>
    recordAudit(db(), ctx, { action, target: { kind, id: name, name }, after: { name } });
  const names = ({ entries }: Awaited<ReturnType<typeof list>>) => entries.map(({ target }) => target.name);

  it("shows the organisation's own entries, newest first", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    await write(ctx, "source.create", "source", "a");
    await write(other, "source.create", "source", "not mine");
    await write(ctx, "member.disable", "member", "b");
    const page = await list(ctx);
    expect(names(page)).toEqual(["b", "a"]);
    expect(page.entries[0]).toMatchObject({
      actor: { id: ctx.actor.id },
      after: { name: "b" },
      before: null,
    });
    expect(page.nextCursor).toBeNull();
    expect(await list(ctx, { actor: other.actor.id })).toMatchObject({ entries: [] });
  });

  it("turns pages without gaps or repeats while new entries arrive", async () => {
    const ctx = await makeContext();
    for (const name of ["1", "2", "3", "4", "5"]) await write(ctx, "source.update", "source", name);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(ctx, { limit: "2", ...(cursor ? { cursor } : {}) });
      seen.push(...names(page));
      cursor = page.nextCursor;
      await write(ctx, "source.update", "source", "later");
    } while (cursor);
    expect(seen).toEqual(["5", "4", "3", "2", "1"]);
  });

  it("filters by person, action, kind of target and day of the organisation's clock", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await write(ctx, "source.create", "source", "by the administrator");
    await write(lead, "pull.request", "pull", "by the lead");
    expect(names(await list(ctx, { actor: lead.actor.id }))).toEqual(["by the lead"]);
    expect(names(await list(ctx, { action: "source.create" }))).toEqual(["by the administrator"]);
    expect(names(await list(ctx, { target: "pull" }))).toEqual(["by the lead"]);
    expect(names(await list(ctx, { target: ["pull", "source"] }))).toHaveLength(2);
    const system = { ...ctx, actor: { id: null, name: "Inlet" }, request: null };
    const pull = { kind: "pull" as const, id: "1", name: "on schedule" };
    await recordAudit(db(), system, { action: "pull.request", target: pull });
    expect(names(await list(ctx, { actor: "system" }))).toEqual(["on schedule"]);
    expect(names(await list(ctx, { actor: ["system", lead.actor.id] }))).toEqual([
      "on schedule",
      "by the lead",
    ]);
    const at = (iso: string, name: string) =>
      appendToChain(db(), {
        organisationId: ctx.organisation.id,
        at: new Date(iso),
        actor: { id: null, name: "x" },
        action: "export.create",
        target: { kind: "export", id: name, name },
        before: null,
        after: null,
        from: { ip: null, userAgent: null, requestId: null },
      });
    await at("2026-03-01T15:59:59.999Z", "1 March in Shanghai");
    await at("2026-03-01T16:00:00.000Z", "2 March in Shanghai");
    expect(names(await list(ctx, { from: "2026-03-01", to: "2026-03-01" }))).toEqual(["1 March in Shanghai"]);
    expect(names(await list(ctx, { from: "2026-03-02", to: "2026-03-02" }))).toEqual(["2 March in Shanghai"]);
  });

  it("is open to auditors and closed to team leads", async () => {
    const ctx = await makeContext("auditor");
    expect(await list(ctx)).toEqual({ entries: [], nextCursor: null });
    await expect(list(await makeContext("team_lead"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("holds no secret and cannot be rewritten", async () => {
    const ctx = await makeContext();
    const target = { kind: "source" as const, id: "1", name: "Chatwoot" };
    const write = (after: Parameters<typeof recordAudit>[2]["after"]) =>
      recordAudit(db(), ctx, { action: "source.update", target, after });
    await expect(write({ apiKey: "x" })).rejects.toThrow(/never holds/);
    await expect(write({ settings: { access_token: "x" } })).rejects.toThrow(/never holds/);
    await write({ secretChanged: true });
    await expect(db().auditLog.updateMany({ data: { actorName: "nobody" } })).rejects.toThrow();
    await expect(db().auditLog.deleteMany()).rejects.toThrow();
  });
});
