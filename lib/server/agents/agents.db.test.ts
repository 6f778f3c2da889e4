import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { AGENT_SORTS, AgentFilter, AgentQuery, NONE } from "@/lib/contracts/agents";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import { absent, unreadable } from "@/lib/engine/value";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { getAgent } from "./get";
import { listAgents } from "./list";
import { summariseAgents } from "./summarise";

type Query = Record<string, string | string[]>;
type Company = ReturnType<typeof receivingCompany>;

const list = (ctx: Context, query: Query = {}) => listAgents(ctx, AgentQuery.parse(query));
const summarise = (ctx: Context, query: Query = {}) => summariseAgents(ctx, AgentFilter.parse(query));

async function store(ctx: Context, change: (company: Company) => void = () => {}, ledger = {}) {
  const company = receivingCompany();
  change(company);
  const organisationId = ctx.organisation.id;
  const prepared = await prepareSnapshot(buildSnapshot(company, { ledger }), { organisationId });
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
  });
  await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared));
  return source.id;
}

describeOnDatabases("agents", () => {
  let sample: Context;

  beforeAll(async () => {
    sample = await makeContext();
    await importSample(sample);
  });

  it("answers nothing while there is no snapshot", async () => {
    const ctx = await makeContext("auditor");
    expect(await list(ctx)).toEqual({ agents: [], nextCursor: null });
    expect(await summarise(ctx)).toMatchObject({ view: null, total: 0, all: 0, ledger: null });
    await expect(getAgent(ctx, { agentId: "a1" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("refuses a role that may not read", async () => {
    const ctx = await makeContext();
    const guest = { ...ctx, actor: { ...ctx.actor, role: "guest" as never } };
    for (const ask of [() => list(guest), () => summarise(guest), () => getAgent(guest, { agentId: "a1" })])
      await expect(ask()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("shows what the platform holds about a person, and what it comes to", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const { agents } = await list(ctx);
    expect(agents).toMatchObject([
      {
        id: "a1",
        name: "李娜",
        state: "active",
        roles: [{ id: "r1", name: "客服" }],
        groups: [{ id: "g1", name: "售前" }],
        presence: { state: "observed", value: "online" },
        limit: { state: "observed", value: 5 },
        load: 1,
        now: { state: "open", open: 1, channels: 1, gates: [] },
        week: { channels: 1, hours: 168, unknownHours: 0 },
      },
    ]);
  });

  it("keeps what could not be read apart from what the platform lacks and from what is not there", async () => {
    const ctx = await makeContext();
    await store(
      ctx,
      ({ agents: [agent], presence }) => {
        if (!agent) return;
        agent.state = unreadable("no-permission");
        agent.capacity = absent;
        presence.length = 0;
      },
      { presence: { status: "partial", reason: "truncated" } },
    );
    const [agent] = (await list(ctx)).agents;
    expect(agent).toMatchObject({
      state: "unreadable",
      limit: { state: "absent" },
      presence: { state: "unreadable", reason: "truncated" },
      load: null,
      now: { state: "unknown" },
      week: { hours: 0, unknownHours: 168 },
    });
    expect((await summarise(ctx)).facets.now).toEqual([{ value: "unknown", count: 1 }]);
  });

  it("counts for every choice exactly what choosing it shows", async () => {
    const ctx = sample;
    const query = { q: "1000" };
    const { facets, total, all } = await summarise(ctx, query);
    expect(all).toBe((await list(ctx, { limit: "500" })).agents.length);
    expect(total).toBe((await list(ctx, { ...query, limit: "500" })).agents.length);
    expect(total).toBeLessThan(all);
    for (const [facet, choices] of Object.entries(facets)) {
      expect(choices.length, facet).toBeGreaterThan(0);
      for (const { value, count } of choices) {
        const { agents } = await list(ctx, { ...query, [facet]: value, limit: "500" });
        expect(agents, `${facet} ${value}`).toHaveLength(count);
      }
    }
    expect((await summarise(ctx)).facets.group.find(({ value }) => value === NONE)?.count).toBe(2);
  });

  it("finds people by name, number and address, whatever the case", async () => {
    const ctx = sample;
    for (const q of ["李娜", "10002", "LINA@"])
      expect((await list(ctx, { q })).agents.map(({ name }) => name)).toEqual(["李娜"]);
    expect((await list(ctx, { q: "nobody of that name" })).agents).toEqual([]);
  });

  it.each(AGENT_SORTS.flatMap((sort) => [sort, `-${sort}`]))(
    "turns pages sorted by %s without gaps or repeats",
    async (sort) => {
      const ctx = sample;
      const whole = (await list(ctx, { sort, limit: "500" })).agents.map(({ id }) => id);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list(ctx, { sort, limit: "17", ...(cursor ? { cursor } : {}) });
        seen.push(...page.agents.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole);
      expect(new Set(seen).size).toBe(60);
    },
  );

  it("goes on in the snapshot it began with, and takes no foreign or invented place", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const twoPeople = ({ agents }: Company) => agents.push({ ...agents[0]!, id: "a2", name: "王强" });
    await store(ctx, twoPeople);
    const { nextCursor } = await list(ctx, { limit: "1", sort: "name" });
    await store(ctx);
    const rest = await list(ctx, { limit: "1", sort: "name", cursor: nextCursor ?? "" });
    expect(rest.agents.map(({ name }) => name)).toEqual(["王强"]);
    await expect(list(other, { cursor: nextCursor ?? "" })).rejects.toMatchObject({ code: "not-found" });
    await expect(list(ctx, { cursor: "bm90IG91cnM" })).rejects.toMatchObject({ code: "bad-cursor" });
  });

  it("explains gate by gate why somebody cannot receive, and where", async () => {
    const ctx = sample;
    const detail = await getAgent(ctx, { agentId: "10031" });
    expect(detail.agent.now.state).toBe("closed");
    expect(detail.agent.now.gates).toContain("capacity");
    expect(detail.gates.find(({ gate }) => gate === "capacity")).toMatchObject({
      state: "closed",
      only: [],
      causes: [{ ruleId: "agent/service-limit-zero", findingId: "agent/service-limit-zero:agents:10031" }],
    });
    expect(detail.channels.length).toBeGreaterThan(0);
    expect(detail.channels.every(({ state, hours }) => state === "closed" && !hours.includes("R"))).toBe(
      true,
    );
    const limit = detail.account.rows[0]?.fields.find(({ field }) => field === "capacity");
    expect(limit).toMatchObject({
      reading: { state: "declared", value: 0 },
      verdicts: [{ ruleId: "agent/service-limit-zero", verdict: "fail" }],
    });
    expect(detail.findings.map(({ ruleId }) => ruleId)).toContain("agent/service-limit-zero");
    expect(detail.changes?.rows).toContainEqual(
      expect.objectContaining({ section: "agents", key: "10031", kind: "changed" }),
    );
  });

  it("finds faults of what belongs to a person, and of the roles and groups they share", async () => {
    const ctx = sample;
    const browser = await getAgent(ctx, { agentId: "10017" });
    expect(browser.findings.map(({ ruleId }) => ruleId)).toContain("notify/browser-denied");
    expect(browser.devices.rows.map(({ key }) => key)).toEqual(["WEB-10017"]);
    expect(browser.push.rows).toHaveLength(1);
    const night = await getAgent(ctx, { agentId: "10039" });
    expect(night.related.map(({ ruleId }) => ruleId)).toContain("role/no-reception-permission");
    expect(night.reception.reply).toBe("no");
    expect(night.permissions.some(({ cell }) => cell.state !== "allowed")).toBe(true);
    expect(night.channels.some(({ hours }) => hours.includes("X"))).toBe(true);
  });

  it("says of people outside reception that nothing leads to them", async () => {
    const ctx = sample;
    const { agents } = await list(ctx, { now: "unreached" });
    expect(agents.map(({ name }) => name).sort()).toEqual(["岑明珠", "薛立新"].sort());
    const { gates, channels } = await getAgent(ctx, { agentId: agents[0]?.id ?? "" });
    expect({ gates, channels }).toEqual({ gates: [], channels: [] });
  });

  it("knows nothing of another organisation, and nothing that is not there", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const source = await store(other);
    await store(ctx);
    for (const ask of [
      () => list(ctx, { source }),
      () => summarise(ctx, { source }),
      () => getAgent(ctx, { agentId: "a1", source }),
      () => getAgent(ctx, { agentId: "nobody" }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: "not-found" });
    expect((await getAgent(ctx, { agentId: "a1" })).changes).toBeNull();
  });
});
