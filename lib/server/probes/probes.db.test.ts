import "@/lib/testing/connector-env";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CreateTarget, Subscription } from "@/lib/contracts/notifications";
import type { CreateProbe } from "@/lib/contracts/probes";
import { serveHttp, type TestServer } from "@/lib/probes/testing/servers";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { createTarget } from "@/lib/server/notification-targets/create";
import { walkDueProbes } from "@/lib/server/probe-worker";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { makeChatwootSource } from "@/lib/testing/sources";
import { makeTarget } from "@/lib/testing/targets";
import { archiveProbe } from "./archive";
import { createProbe } from "./create";
import { declareProbes } from "./declare";
import { listNetworkHosts } from "./hosts";
import { getProbe, listProbes } from "./list";
import { runProbeNow, tryProbe } from "./run-now";
import { updateProbe } from "./update";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";

const CANARY = "planted-body-8c1d";
let server: TestServer;
let status = 200;
beforeEach(async () => {
  status = 200;
  server = await serveHttp((_request, response) => response.writeHead(status).end(CANARY));
});
afterEach(() => server.close());

const wanted = (more: Partial<CreateProbe> = {}): CreateProbe => ({
  name: "平台接口",
  kind: "http",
  url: `http://127.0.0.1:${server.port}/api`,
  expects: "any",
  purpose: "api",
  sourceId: null,
  everyMinutes: 15,
  ...more,
});

describeOnDatabases("network probes", () => {
  it("are walked when due, and tell step by step what they saw and nothing of the answer", async () => {
    const ctx = await makeContext();
    const { id } = await createProbe(ctx, wanted());
    await walkDueProbes(new Date(), new AbortController().signal);
    status = 503;
    await walkDueProbes(new Date(), new AbortController().signal);
    const probe = await getProbe(ctx, { probeId: id, range: "day" });
    expect(probe.runs, "the second time came too early").toHaveLength(1);
    expect(probe.latest).toMatchObject({ verdict: "reachable" });
    expect(probe.latest?.steps.map(({ code }) => code)).toEqual([
      "resolved",
      "connected",
      "success",
      "not-checked",
    ]);
    await runProbeNow(ctx, { probeId: id });
    const [view] = await listProbes(ctx);
    expect(view?.latest).toMatchObject({ verdict: "unreachable" });
    expect(view?.day.at(-1)).toMatchObject({ runs: 2, failed: 1 });
    expect(JSON.stringify(await db().probeRun.findMany({ where: { probeId: id } }))).not.toContain(CANARY);
  });

  it("are walked by one of two servers that look at the same time", async () => {
    const ctx = await makeContext();
    const { id } = await createProbe(ctx, wanted());
    const now = new Date();
    const signal = new AbortController().signal;
    await Promise.all([walkDueProbes(now, signal), walkDueProbes(now, signal)]);
    expect((await getProbe(ctx, { probeId: id, range: "week" })).runs).toHaveLength(1);
  });

  it("rest while paused, and go on", async () => {
    const ctx = await makeContext();
    const { id } = await createProbe(ctx, wanted());
    await updateProbe(ctx, { probeId: id, isPaused: true });
    await walkDueProbes(new Date(), new AbortController().signal);
    expect((await getProbe(ctx, { probeId: id, range: "day" })).runs).toHaveLength(0);
    await updateProbe(ctx, { probeId: id, isPaused: false, everyMinutes: 5 });
    await walkDueProbes(new Date(), new AbortController().signal);
    expect((await getProbe(ctx, { probeId: id, range: "day" })).runs).toHaveLength(1);
  });

  it("forget what is older than thirty days", async () => {
    const ctx = await makeContext();
    const { id } = await createProbe(ctx, wanted());
    await runProbeNow(ctx, { probeId: id });
    await updateProbe(ctx, { probeId: id, isPaused: true });
    await walkDueProbes(new Date(Date.now() + 31 * 86_400_000), new AbortController().signal);
    expect(await db().probeRun.count({ where: { probeId: id } })).toBe(0);
  });

  it("tell their source's next snapshots, and nobody else's", async () => {
    const ctx = await makeContext();
    const mine = await makeChatwootSource(ctx, "https://chat.example.com");
    const other = await makeChatwootSource(ctx, "https://other.example.com");
    const { id } = await createProbe(ctx, wanted({ sourceId: mine }));
    await runProbeNow(ctx, { probeId: id });
    const { organisation } = ctx;
    const snapshot = buildSnapshot({}, { takenAt: new Date(Date.now() + 1000).toISOString() });
    const told = await declareProbes(snapshot, { organisationId: organisation.id, sourceId: mine });
    expect(told.probes).toMatchObject([
      { id: `inlet:${id}`, target: "api", host: "127.0.0.1", reachable: true, attempts: 1, drops: 0 },
    ]);
    expect(told.ledger.probes).toMatchObject({ status: "complete", basis: "observed" });
    expect(await declareProbes(snapshot, { organisationId: organisation.id, sourceId: other })).toBe(
      snapshot,
    );
  });

  it("refuse an address no probe can have, naming the field", async () => {
    const ctx = await makeContext();
    for (const input of [
      wanted({ url: "chat.example.com" }),
      wanted({ kind: "tcp", url: "tcp://chat.example.com" }),
    ])
      await expect(createProbe(ctx, input)).rejects.toMatchObject({
        code: "invalid",
        details: { fieldKeys: { url: expect.stringContaining("probes.problems.example") } },
      });
    const refused = await tryProbe(ctx, { kind: "http", url: "http://169.254.169.254/", expects: "any" });
    expect(refused).toMatchObject({ verdict: "refused", steps: [{ step: "address", code: "refused" }] });
  });

  it("list every host that has to be open, with the newest result", async () => {
    const ctx = await makeContext();
    await makeChatwootSource(ctx, "https://chat.example.com");
    const { id } = await createProbe(ctx, wanted());
    await runProbeNow(ctx, { probeId: id });
    expect(await listNetworkHosts(ctx)).toMatchObject([
      { host: "127.0.0.1", port: server.port, protocol: "http", verdict: "reachable" },
      { host: "chat.example.com", port: 443, protocol: "https", neededBy: "server", verdict: null },
    ]);
  });

  it("list where messages are sent by the port and protocol of each target", async () => {
    const ctx = await makeContext();
    await makeTarget(ctx, "https://qyapi.example.com/cgi-bin/webhook/send?key=1f2e", { kind: "wecom" });
    await makeTarget(ctx, "http://127.0.0.1:8080/hook", { kind: "webhook" });
    await createTarget(
      ctx,
      CreateTarget.parse({
        kind: "email",
        name: "值班邮箱",
        locale: "zh-CN",
        settings: {
          host: "smtp.example.com",
          port: 465,
          security: "tls",
          from: "a@example.com",
          to: ["b@example.com"],
        },
        secrets: {},
        subscription: Subscription.parse({ events: ["channel-dark"] }),
      }),
    );
    expect(await listNetworkHosts(ctx)).toMatchObject([
      { host: "127.0.0.1", port: 8080, protocol: "http", origin: { kind: "notification" } },
      { host: "qyapi.example.com", port: 443, protocol: "https" },
      { host: "smtp.example.com", port: 465, protocol: "tcp" },
    ]);
  });

  it("are read by an auditor, walked by a lead, changed by an administrator", async () => {
    const owner = await makeContext();
    const { id } = await createProbe(owner, wanted());
    const organisationId = owner.organisation.id;
    const lead = await makeContext("team_lead", { organisationId });
    const auditor = await makeContext("auditor", { organisationId });
    await runProbeNow(lead, { probeId: id });
    expect(await listProbes(auditor)).toHaveLength(1);
    const refused: [Context, (ctx: Context) => Promise<unknown>][] = [
      [auditor, (ctx) => runProbeNow(ctx, { probeId: id })],
      [lead, (ctx) => createProbe(ctx, wanted())],
      [lead, (ctx) => tryProbe(ctx, { kind: "http", url: "https://a.example", expects: "any" })],
      [lead, (ctx) => updateProbe(ctx, { probeId: id, name: "x" })],
      [lead, (ctx) => archiveProbe(ctx, { probeId: id })],
    ];
    for (const [ctx, act] of refused) await expect(act(ctx)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are not there for another organisation", async () => {
    const { id } = await createProbe(await makeContext(), wanted());
    const stranger = await makeContext();
    expect(await listProbes(stranger)).toEqual([]);
    for (const act of [
      () => getProbe(stranger, { probeId: id, range: "day" as const }),
      () => runProbeNow(stranger, { probeId: id }),
      () => updateProbe(stranger, { probeId: id, name: "x" }),
      () => archiveProbe(stranger, { probeId: id }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not-found" });
  });

  it("leave a trace of every change, or none is made", async () => {
    const ctx = await makeContext();
    const { id } = await createProbe(ctx, wanted());
    await updateProbe(ctx, { probeId: id, name: "接口" });
    await archiveProbe(ctx, { probeId: id });
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["probe.create", "probe.update", "probe.archive"]),
    );
    await whileAuditLogRefuses(async () => {
      await expect(createProbe(ctx, wanted())).rejects.toThrow();
    });
    expect(await listProbes(ctx)).toEqual([]);
  });
});
