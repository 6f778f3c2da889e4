import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildSnapshot, TEST_TIME } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { disableMember } from "@/lib/server/members/disable";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { createWaiver } from "@/lib/server/waivers/create";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { createCalendarLink } from "./create";
import { getCalendarLink } from "./get";
import { readCalendar } from "./read";
import { calendarResponse } from "./response";
import { revokeCalendarLink } from "./revoke";

async function storeCompany(ctx: Context, name = "测试公司"): Promise<string> {
  const company = receivingCompany();
  company.credentials = [
    { id: "key", name: "接口凭证", state: "working", expiresAt: "2026-03-20T03:20:00Z", channelIds: ["c1"] },
  ];
  company.holidays = [{ id: "h", name: "清明", date: "2026-04-05", closed: true }];
  company.agents.push({ ...company.agents[0]!, id: "a2", name: "临时工", validUntil: "2026-03-09" });
  const organisationId = ctx.organisation.id;
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name, settings: {} },
  });
  const prepared = await prepareSnapshot(buildSnapshot(company), { organisationId });
  await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared));
  return source.id;
}

const fileOf = (path: string) => path.replace("/calendar/", "");
const make = async (ctx: Context) => fileOf((await createCalendarLink(ctx)).path);

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
}

describeOnDatabases("the forecast as a calendar", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(TEST_TIME) }));
  afterEach(() => void vi.useRealTimers());

  it("holds what ends, what closes and who goes dark, each as a day or an instant", async () => {
    const ctx = await makeContext();
    const sourceId = await storeCompany(ctx);
    await createWaiver(ctx, {
      sourceId,
      findingId: "credential/expiring:credentials:key",
      reason: "下周更换凭证",
      ownerId: ctx.actor.id,
      until: "2026-03-15",
    });
    const file = await make(ctx);
    vi.setSystemTime(new Date("2026-03-02T02:10:00Z"));
    const text = await readCalendar({ file });
    const told = eventsOf(text).map(({ summary, startDate, endDate }) => [
      summary,
      startDate.toString(),
      endDate.toString(),
    ]);
    expect(told).toEqual([
      ["「官网」开始无人接待", "2026-03-20T04:00:00Z", "2026-03-20T05:00:00Z"],
      ["临时账号「临时工」的最后一天", "2026-03-09", "2026-03-10"],
      [expect.stringMatching(/^「接口凭证」的风险豁免到期：/), "2026-03-15", "2026-03-16"],
      ["凭证「接口凭证」到期", "2026-03-20T03:20:00Z", "2026-03-20T03:50:00Z"],
      ["节假日：清明", "2026-04-05", "2026-04-06"],
    ]);
    const [dark] = eventsOf(text);
    expect(dark?.description).toContain("原因：接口凭证：");
    expect(dark?.description).toMatch(/最小修复：.*接口凭证.*到期/);
  });

  it("is the same to the byte until something changes, and keeps the ids of what moves", async () => {
    const ctx = await makeContext();
    await storeCompany(ctx);
    const file = await make(ctx);
    const first = await readCalendar({ file });
    vi.setSystemTime(new Date("2026-03-02T05:00:00Z"));
    expect(await readCalendar({ file })).toBe(first);
    const stamps = eventsOf(first).map(({ component }) => String(component.getFirstPropertyValue("dtstamp")));
    expect(new Set(stamps)).toEqual(new Set(["2026-03-02T02:00:00Z"]));
    const uids = eventsOf(first).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);

    const fresh = calendarResponse(first, new Headers());
    expect(fresh.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const tag = fresh.headers.get("etag") ?? "";
    expect(calendarResponse(first, new Headers({ "if-none-match": `"x", W/${tag}` })).status).toBe(304);
    expect(calendarResponse(`${first} `, new Headers({ "if-none-match": tag })).status).toBe(200);
  });

  it("speaks its owner's language and names the source where there are several", async () => {
    const ctx = await makeContext("auditor");
    await storeCompany(ctx, "甲");
    await storeCompany(ctx, "乙");
    await db().member.update({ where: { id: ctx.actor.id }, data: { locale: "en" } });
    const events = eventsOf(await readCalendar({ file: await make(ctx) }));
    expect(events.filter(({ summary }) => summary === "Holiday: 清明")).toHaveLength(2);
    expect(events.filter(({ description }) => description.includes("Source: 乙"))).not.toHaveLength(0);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it("is shown once, kept as a hash, replaced and revoked, and all of it is in the audit log", async () => {
    const ctx = await makeContext("team_lead");
    expect(await getCalendarLink(ctx)).toBeNull();
    const first = await make(ctx);
    expect(first).toMatch(/^[\w-]{43}\.ics$/);
    const stored = await db().calendarLink.findMany({ where: { memberId: ctx.actor.id } });
    expect(JSON.stringify(stored)).not.toContain(first.slice(0, 43));
    expect(await getCalendarLink(ctx)).toMatchObject({ lastReadAt: null });
    await readCalendar({ file: first });
    expect(await getCalendarLink(ctx)).toMatchObject({ lastReadAt: "2026-03-02T02:00:00.000Z" });

    const second = await make(ctx);
    await expect(readCalendar({ file: first })).rejects.toMatchObject({ code: "not-found" });
    await readCalendar({ file: second });
    await revokeCalendarLink(ctx);
    await expect(readCalendar({ file: second })).rejects.toMatchObject({ code: "not-found" });
    await expect(revokeCalendarLink(ctx)).rejects.toMatchObject({ code: "not-found" });
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action }) => action)).toEqual([
      "calendar.create",
      "calendar.create",
      "calendar.revoke",
    ]);
    expect(JSON.stringify(trail.map(({ before, after }) => [before, after]))).not.toContain(
      second.slice(0, 43),
    );
  });

  it("answers alike for nobody's address, a revoked one and a disabled member's", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    const file = await make(lead);
    await disableMember(ctx, { memberId: lead.actor.id });
    const answers = await Promise.all(
      [file, `${"x".repeat(43)}.ics`, "x.ics", "../etc/passwd", file.replace(".ics", "")].map((one) =>
        readCalendar({ file: one }).then(
          () => "open",
          (error: unknown) => JSON.stringify(error),
        ),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toBe("open");
    // Coming back does not bring the address back.
    await db().member.update({ where: { id: lead.actor.id }, data: { disabledAt: null } });
    await expect(readCalendar({ file })).rejects.toMatchObject({ code: "not-found" });
  });

  it("makes no link that the audit log does not tell of", async () => {
    const ctx = await makeContext();
    await whileAuditLogRefuses(async () => {
      await expect(createCalendarLink(ctx)).rejects.toThrow();
    });
    expect(await getCalendarLink(ctx)).toBeNull();
  });
});
