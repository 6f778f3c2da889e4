import "@/lib/testing/connector-env";
import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { MadeSelfCheckLink } from "@/lib/contracts/clients";
import { SendSelfCheck } from "@/lib/contracts/self-checks";
import { auditSnapshot } from "@/lib/engine/audit";
import { SELF_CHECK_DAYS } from "@/lib/engine/self-check/with-self-checks";
import { rowsOf } from "@/lib/engine/snapshot";
import type { Agent } from "@/lib/engine/sections/people";
import { buildTeam, lina, wangqiang } from "@/lib/engine/testing/build-team";
import { hydrate } from "@/lib/engine/hydrate";
import { listClients } from "@/lib/server/clients/list";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { findOwnAgent } from "./find-agent";
import { createSelfCheckLink } from "./links/create";
import { listSelfCheckLinks } from "./links/list";
import { revokeSelfCheckLink } from "./links/revoke";
import { openSelfCheck } from "./open";
import { privateKeyOf, pushKeyOf } from "@/lib/server/web-push-key";
import { sendSelfCheck } from "./send";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Safari/537.36";
const SOMEBODY = { ip: "198.51.100.9", userAgent: CHROME, requestId: "r" };
const DAY_MS = 86_400_000;

const report = (more: Partial<SendSelfCheck["codes"]> = {}, who: string | undefined = "李娜") =>
  SendSelfCheck.parse({
    ...(who !== undefined && { who }),
    consent: true,
    touch: false,
    userAgent: CHROME,
    codes: {
      ...{ notifications: "granted", serviceWorker: "registered", push: "no-service", shown: "seen" },
      ...{ websocket: "echoed", clock: "exact", storage: "working", thirdParty: "no-second-site" },
      ...{ privateMode: "cannot-tell", background: "steady" },
      ...more,
    },
    facts: { clockSkewMs: 12 },
  });

describeOnDatabases("self-checks of agents", () => {
  let ctx: Context;
  let source: string;

  /** What a pull of today would store. */
  async function store(agents: Agent[] = [lina, { ...wangqiang, email: "Wang@Example.com" }]) {
    const team = buildTeam({ agents }, { takenAt: new Date().toISOString() });
    const organisationId = ctx.organisation.id;
    const prepared = await prepareSnapshot(team, { organisationId, sourceId: source });
    return transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source }, prepared));
  }
  async function link(more: { agent?: string; days?: number } = {}): Promise<string> {
    const made = await createSelfCheckLink(ctx, { source, label: "晚班", days: 7, ...more });
    return MadeSelfCheckLink.parse(made).path.split("/").at(-1) ?? "";
  }

  beforeEach(async () => {
    ctx = await makeContext();
    const { id } = await db().source.create({
      data: {
        id: randomUUID(),
        organisationId: ctx.organisation.id,
        kind: "file",
        name: "客服平台",
        settings: {},
      },
    });
    source = id;
    await store();
  });

  it("give a link that is shown once and kept as a hash, with its trace", async () => {
    const token = await link();
    const [row] = await db().selfCheckLink.findMany({ where: { sourceId: source } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await openSelfCheck(token)).toMatchObject({
      source: "客服平台",
      agentName: null,
      echoTicket: null,
    });
    expect(await listSelfCheckLinks(ctx)).toMatchObject([{ label: "晚班", state: "open", reports: 0 }]);
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(["self-check.share", "self-check.make-key"]),
    );
  });

  it("take nobody's word for a link: unknown, expired, revoked and of a gone source look alike", async () => {
    const [expired, revoked, gone] = [await link(), await link(), await link()];
    const rows = await db().selfCheckLink.findMany({ where: { sourceId: source }, orderBy: { id: "asc" } });
    await db().selfCheckLink.update({ where: { id: rows[0]?.id ?? "" }, data: { expiresAt: new Date(0) } });
    await revokeSelfCheckLink(ctx, { linkId: rows[1]?.id ?? "" });
    for (const token of ["x".repeat(43), "short", expired, revoked])
      for (const asked of [openSelfCheck(token), sendSelfCheck(token, report(), SOMEBODY)])
        await expect(asked).rejects.toMatchObject({ code: "not-found" });
    await db().source.update({ where: { id: source }, data: { archivedAt: new Date() } });
    await expect(openSelfCheck(gone)).rejects.toMatchObject({ code: "not-found" });
    expect(await db().selfCheckReport.count({ where: { sourceId: source } })).toBe(0);
  });

  it("let an administrator alone make and revoke them, and only for a source of theirs", async () => {
    const organisationId = ctx.organisation.id;
    await link();
    const [made] = await listSelfCheckLinks(ctx);
    for (const role of ["team_lead", "auditor"] as const) {
      const other = await makeContext(role, { organisationId });
      await expect(createSelfCheckLink(other, { source, label: "x", days: 1 })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(revokeSelfCheckLink(other, { linkId: made?.id ?? "" })).rejects.toMatchObject({
        code: "forbidden",
      });
      expect(await listSelfCheckLinks(other)).toHaveLength(1);
    }
    const stranger = await makeContext();
    await expect(createSelfCheckLink(stranger, { source, label: "x", days: 1 })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(revokeSelfCheckLink(stranger, { linkId: made?.id ?? "" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await listSelfCheckLinks(stranger)).toEqual([]);
    await expect(link({ agent: "nobody" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("know an agent by the whole name or address, never by a part, and give no list", async () => {
    const token = await link();
    expect(await findOwnAgent(token, { who: " 李娜 " }, SOMEBODY)).toEqual({ name: "李娜" });
    expect(await findOwnAgent(token, { who: "wang@example.COM" }, SOMEBODY)).toEqual({ name: "王强" });
    for (const who of ["李", "%", "a1", "example.com"])
      await expect(findOwnAgent(token, { who }, SOMEBODY)).rejects.toMatchObject({ code: "not-found" });
    await store([lina, { ...wangqiang, name: "李娜" }]);
    await expect(findOwnAgent(token, { who: "李娜" }, SOMEBODY)).rejects.toMatchObject({ code: "conflict" });
  });

  it("let nobody guess names without end", async () => {
    const token = await link();
    const guesses = Array.from({ length: 41 }, () => findOwnAgent(token, { who: "谁" }, SOMEBODY));
    const codes = (await Promise.allSettled(guesses)).map((one) => "reason" in one && one.reason.code);
    expect(codes.filter((code) => code === "not-found")).toHaveLength(40);
    expect(codes.at(-1)).toBe("too-many-requests");
    await expect(
      findOwnAgent(token, { who: "李娜" }, { ...SOMEBODY, ip: "198.51.100.10" }),
    ).resolves.toBeTruthy();
  });

  it("are kept with consent, and become the device's evidence in the next snapshot", async () => {
    const token = await link();
    await sendSelfCheck(token, report({ notifications: "denied" }), SOMEBODY);
    const { snapshotId } = await store();
    const { snapshot, report: judged } = await loadSnapshot(ctx.organisation.id, snapshotId);
    expect(rowsOf(snapshot, "devices")).toMatchObject([
      { agentId: "a1", notificationPermission: "denied", updateState: "current", version: "157.0.0.0" },
    ]);
    const verdict = judged.results.find(({ ruleId }) => ruleId === "notify/browser-denied")?.verdict;
    expect(verdict).toBe("fail");
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.find(({ action }) => action === "self-check.report")).toMatchObject({
      actorMemberId: null,
      actorName: "李娜",
    });
    expect(await listClients(ctx, {})).toMatchObject({
      clients: [{ agent: { name: "李娜" }, origin: "self-check", update: "current", transport: "websocket" }],
      withoutClient: [{ name: "王强" }],
    });
    expect(await listSelfCheckLinks(ctx)).toMatchObject([{ reports: 1 }]);
  });

  it("age into unknown, never into a pass", async () => {
    await sendSelfCheck(await link(), report(), SOMEBODY);
    await db().selfCheckReport.updateMany({
      where: { sourceId: source },
      data: { at: new Date(Date.now() - (SELF_CHECK_DAYS + 1) * DAY_MS) },
    });
    const { snapshotId } = await store();
    const { snapshot } = await loadSnapshot(ctx.organisation.id, snapshotId);
    expect(rowsOf(snapshot, "devices")).toMatchObject([{ notificationPermission: { $: "unreadable" } }]);
    const result = auditSnapshot(hydrate(snapshot)).results.find(
      ({ ruleId }) => ruleId === "notify/browser-denied",
    );
    expect(result?.verdict).toBe("unknown");
    expect(await listClients(ctx, {})).toMatchObject({
      clients: [{ origin: "aged", update: "unknown", transport: "unknown", version: null }],
    });
  });

  it("of a link for one agent are about that agent, whoever is named", async () => {
    const token = await link({ agent: "a2" });
    expect(await sendSelfCheck(token, report({}, "李娜"), SOMEBODY)).toMatchObject({ agentName: "王强" });
  });

  it("are kept together with their trace, or not at all", async () => {
    const token = await link();
    await whileAuditLogRefuses(() => expect(sendSelfCheck(token, report(), SOMEBODY)).rejects.toThrow());
    expect(await db().selfCheckReport.count({ where: { sourceId: source } })).toBe(0);
  });

  it("refuse what was not agreed to, and whatever else is put beside", () => {
    const good = report();
    expect(SendSelfCheck.safeParse({ ...good, consent: false }).success).toBe(false);
    expect(SendSelfCheck.safeParse({ ...good, cookies: "sid=1" }).success).toBe(false);
    expect(SendSelfCheck.safeParse({ ...good, codes: { ...good.codes, push: "fine" } }).success).toBe(false);
    expect(SendSelfCheck.safeParse({ ...good, userAgent: "x".repeat(401) }).success).toBe(false);
  });

  it("sign with one key of the organisation, whose private half is sealed", async () => {
    const [one, two] = await Promise.all([pushKeyOf(ctx.organisation.id), pushKeyOf(ctx.organisation.id)]);
    expect(one).toEqual(two);
    expect(privateKeyOf(one)).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db().webPushKey.findMany())).not.toContain(privateKeyOf(one));
  });
});
