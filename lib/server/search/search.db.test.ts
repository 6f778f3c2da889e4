import { beforeAll, expect, it } from "vitest";
import { permissionsOf } from "@/lib/access";
import { SearchQuery } from "@/lib/contracts/search";
import { RULES } from "@/lib/engine/rules/registry";
import type { Context } from "@/lib/server/context";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareIncident } from "@/lib/server/incidents/declare";
import { writeEntry } from "@/lib/server/incidents/entries/write";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration, entry } from "@/lib/testing/incidents";
import { findByName } from "./find";

describeOnDatabases("search", () => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
  });

  const find = async (ctx: Context, q: string, more: Partial<SearchQuery> = {}) =>
    (await findByName(ctx, SearchQuery.parse({ q, ...more }))).items;

  it.each([
    ["李娜", "agent", /^\/agents\/10002$/],
    ["10002", "agent", /^\/agents\/10002$/],
    ["官方微博", "channel", /^\/channels\/weibo$/],
    ["agent/disabled-in-roster", "rule", /^\/findings\/checks\/agent\/disabled-in-roster$/],
    ["分组「社媒组」未开启", "finding", /^\/findings\/group%2Fno-redistribute-on-logout%3Agroups%3Ag208$/],
    ["夜班客服", "role", /^\/permissions\?role=night$/],
    ["夜班组", "group", /^\/agents\?group=g205$/],
    ["云杉", "source", /^\/sources\/[\w-]+$/],
    ["云杉", "snapshot", /^\/snapshots\/[\w-]+$/],
  ] as const)("finds %s as a %s", async (q, kind, href) => {
    const hit = (await find(ctx, q)).find((one) => one.kind === kind);
    expect(hit?.href).toMatch(href);
    expect(hit?.title).toBeTruthy();
  });

  it("finds incidents by number, name and timeline, drills too, and never another organisation's", async () => {
    const { id, number } = await declareIncident(ctx, declaration({ title: "抖音无人接待", kind: "drill" }));
    await writeEntry(ctx, { incidentId: id, ...entry("供应商更换了网关证书") });
    const hits = async (who: Context, q: string) =>
      (await find(who, q)).filter(({ kind }) => kind === "incident").map(({ href }) => href);
    for (const q of [`INC-${number}`, "抖音无人", "网关证书"])
      expect(await hits(ctx, q)).toEqual([`/incidents/${id}`]);
    expect(await hits(await makeContext(), "抖音无人")).toEqual([]);
  });

  it("finds members by address, and rules by requirement and in the reader's language", async () => {
    const members = (await find(ctx, ctx.actor.email)).filter(({ kind }) => kind === "member");
    expect(members).toMatchObject([{ id: ctx.actor.id, title: ctx.actor.name, href: "/members" }]);
    const { title, requirements } = RULES[0]!.meta;
    const [hit] = (await find(ctx, title.fail.en, { language: "en" })).filter(({ kind }) => kind === "rule");
    expect(hit?.title).toBe(title.fail.en);
    const byNumber = (await find(ctx, requirements[0]!)).filter(({ kind }) => kind === "rule");
    expect(byNumber.length).toBeGreaterThan(0);
  });

  it("puts the name before other places, and never floods the list", async () => {
    const [first] = await find(ctx, "张伟");
    expect(first).toMatchObject({ kind: "agent", title: "张伟" });
    expect((await find(ctx, "100")).filter(({ kind }) => kind === "agent")).toHaveLength(6);
  });

  it("stays with the source on view", async () => {
    const source = (await find(ctx, "云杉")).find(({ kind }) => kind === "source")?.id ?? "";
    const [agent] = await find(ctx, "李娜", { source });
    expect(agent?.href).toBe(`/agents/10002?source=${source}`);
    const role = (await find(ctx, "夜班客服", { source })).find(({ kind }) => kind === "role");
    expect(role?.href).toBe(`/permissions?role=night&source=${source}`);
  });

  it("finds nothing of another company, nothing for nothing, and nothing one may not see", async () => {
    const other = await makeContext("auditor");
    expect((await find(other, "李娜")).filter(({ kind }) => kind !== "rule")).toEqual([]);
    expect(await find(ctx, "   ")).toEqual([]);
    const few = new Set([...permissionsOf("auditor")].filter((one) => one !== "members:read"));
    expect(await find({ ...ctx, permissions: few }, ctx.actor.email)).toEqual([]);
    const nobody = { ...ctx, actor: { ...ctx.actor, role: "nobody" as "auditor" } };
    await expect(find(nobody, "李娜")).rejects.toThrow();
  });
});
