import { beforeAll, expect, it } from "vitest";
import { AnomalyQuery, EntryQuery } from "@/lib/contracts/reception-log";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { startJobs, stopJobs } from "@/lib/server/jobs";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { analyseLog } from "./analyse";
import { assignChannel } from "./assign-channel";
import { createLogKey } from "./create-key";
import { importLog } from "./import-log";
import { listAnomalies } from "./list-anomalies";
import { listLogEntries } from "./list-entries";
import { previewLog } from "./preview";
import { receiveLog } from "./receive";
import { removeLogImport } from "./remove-import";
import { revokeLogKey } from "./revoke-key";
import { saveMapping } from "./save-mapping";
import { summariseLog } from "./summarise";

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const TITLES = "接收时间,渠道,状态,消息编号,序号,发送时间,错误信息";
const LOG = [
  TITLES,
  "2026-11-16 10:00:01,官网,已接收,m1,1,2026-11-16 10:00:00,",
  "2026-11-16 10:00:02,官网,已接收,m2,2,2026-11-16 10:00:01,",
  // 3 and 4 are missing.
  "2026-11-16 10:00:09,官网,已接收,m5,5,2026-11-16 10:00:08,",
  "2026-11-16 10:00:10,官网,已接收,m5,5,2026-11-16 10:00:08,",
  "2026-11-16 10:10:00,官网,已接收,m6,6,2026-11-16 10:05:00,",
  "2026-11-16 10:20:00,官网,接收失败,m7,7,2026-11-16 10:20:00,连接超时 10.0.0.1:443",
  "2026-11-16 10:21:00,官网,接收失败,m8,8,2026-11-16 10:21:00,连接超时 10.0.0.2:443",
  "2026-11-16 10:30:00,不存在的渠道,排队中,x1,,,",
].join("\n");

describeOnDatabases("the reception log", () => {
  let ctx: Context;
  let source: string;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    source = (await db().source.findFirstOrThrow({ where: { organisationId: ctx.organisation.id } })).id;
  });

  async function bring(text: string, name = "log.csv", by = ctx) {
    const { columns, mapping } = await previewLog(by, { source, name }, bytesOf(text));
    const { signature } = await saveMapping(by, { source, columns, mapping });
    return importLog(by, { source, name, signature }, bytesOf(text));
  }
  const anomalies = async (kind: string) =>
    (await listAnomalies(ctx, AnomalyQuery.parse({ source, kind }))).anomalies;
  const entries = (query = {}) => listLogEntries(ctx, EntryQuery.parse({ source, ...query }));
  const summarise = async () => {
    const overview = await summariseLog(ctx, { source });
    if (!overview) throw new Error("There is a source.");
    return overview;
  };

  it("finds what was lost, repeated, late and failed", async () => {
    expect(await bring(LOG)).toMatchObject({ status: "complete", lines: 8, known: 0, rejected: 0 });
    expect(await anomalies("lost")).toMatchObject([
      { channel: "官网", count: 2, sequence: { from: "3", to: "4" } },
    ]);
    expect(await anomalies("duplicate")).toMatchObject([{ messageId: "m5", count: 1 }]);
    expect(await anomalies("late")).toMatchObject([
      { channel: "官网", messageId: "m6", count: 1, longestSeconds: 300 },
    ]);
    expect(await anomalies("error")).toMatchObject([
      { channel: "官网", count: 2, error: { class: "network", text: "连接超时 …" } },
    ]);
    const { totals, anomalies: counts, analysed, logChannels } = await summarise();
    // The gap's two messages are misses of the hour in which it opens and closes.
    expect(totals).toMatchObject({ received: 4, missed: 4, unknown: 1, late: 1, errors: 2 });
    expect(counts).toEqual({ lost: 1, duplicate: 1, late: 1, error: 1 });
    expect(analysed).toBe(true);
    expect(logChannels.find(({ name }) => name === "不存在的渠道")).toEqual({
      name: "不存在的渠道",
      channelId: null,
    });
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).toContain(
      "reception-log.import",
    );
  });

  it("holds the proof against it: a miss in a proven hour is named, an unknown word confirms nothing", async () => {
    const { hitRate, logChannels } = await summarise();
    const web = logChannels.find(({ name }) => name === "官网");
    expect(web?.channelId).toEqual(expect.any(String));
    // The sample's website is proven on Monday at ten.
    expect(hitRate).toMatchObject({
      compared: 8,
      agreeing: 4,
      rate: 0.5,
      unproven: 0,
      contradictionCount: 1,
    });
    expect(hitRate.contradictions).toMatchObject([
      { kind: "missed-though-proven", channel: { id: web?.channelId }, slot: 10, messages: 4 },
    ]);
  });

  it("names a receipt in a refuted hour", async () => {
    const weibo = "2026-11-16 10:00:00,官方微博,已接收,w1,1,,";
    await bring([TITLES, weibo].join("\n"), "weibo.csv");
    const { hitRate } = await summarise();
    expect(hitRate.contradictions.find(({ kind }) => kind === "received-though-refuted")).toMatchObject({
      channel: { name: "官方微博" },
      slot: 10,
      messages: 1,
    });
  });

  it("asks which channel a name stands for, and remembers", async () => {
    const { channels } = await summarise();
    const channelId = channels[0]?.id ?? "";
    await assignChannel(ctx, { source, name: "不存在的渠道", channelId });
    expect((await summarise()).logChannels).toContainEqual({ name: "不存在的渠道", channelId });
    await expect(assignChannel(ctx, { source, name: "官网", channelId: "nothing" })).rejects.toMatchObject({
      code: "invalid",
    });
    await assignChannel(ctx, { source, name: "不存在的渠道", channelId: null });
    expect((await summarise()).logChannels).toContainEqual({ name: "不存在的渠道", channelId: null });
  });

  it("finds what was sent and never arrived, but not what the end of the log cut off", async () => {
    const sent = (time: string, id: string, state: string) => `2026-11-17 ${time},官网,${state},${id},,,`;
    const lines = [
      sent("09:00:00", "s1", "已发送"),
      sent("09:00:01", "s1", "已接收"),
      sent("09:00:02", "s2", "已发送"),
      sent("09:30:00", "s3", "已发送"),
      sent("09:32:00", "s4", "已接收"),
    ];
    await bring([TITLES, ...lines].join("\n"), "sent.csv");
    const lost = (await anomalies("lost")).filter(({ messageId }) => messageId !== null);
    expect(lost).toMatchObject([{ messageId: "s2", channel: "官网", count: 1 }]);
  });

  it("takes lines that another file brought for what they are, and the same file once", async () => {
    const before = await summarise();
    await expect(bring(LOG)).rejects.toMatchObject({
      code: "conflict",
      key: "reception-log.problems.sameFile",
    });
    const more = `${LOG}\n2026-11-16 10:40:00,官网,已接收,m9,9,,`;
    expect(await bring(more, "more.csv")).toMatchObject({ lines: 9, known: 8 });
    const after = await summarise();
    expect(after.anomalies.duplicate).toBe(before.anomalies.duplicate);
    expect(after.totals.received).toBe(before.totals.received + 1);
    await removeLogImport(ctx, { importId: after.imports.find(({ name }) => name === "more.csv")?.id ?? "" });
    expect((await summarise()).totals.received).toBe(before.totals.received);
  });

  it("keeps the lines it can place and names the others; most of them wrong, it keeps none", async () => {
    const lines = [
      TITLES,
      "2026-11-18 10:00,官网,已接收,a1,,,",
      "昨天,官网,已接收,a2,,,",
      "2026-11-18 10:01,官网,已接收,a3,,,",
    ];
    const result = await bring(lines.join("\n"), "some.csv");
    expect(result).toMatchObject({ lines: 3, rejected: 1 });
    expect(result.problems).toEqual([{ row: 3, field: "receivedAt", value: "昨天", why: "not-a-time" }]);

    const count = await db().receptionLogEntry.count();
    const wrong = [TITLES, ...Array.from({ length: 3000 }, (_, at) => `x,官网,已接收,b${at},,,`)].join("\n");
    await expect(bring(wrong, "wrong.csv")).rejects.toMatchObject({
      code: "invalid",
      key: "reception-log.problems.mostRejected",
      params: { rejected: 1000, lines: 1000, row: 2, value: "x" },
    });
    expect(await db().receptionLogEntry.count()).toBe(count);
    expect((await summarise()).imports.map(({ name }) => name)).not.toContain("wrong.csv");
  });

  it("leaves nothing of a file that breaks off", async () => {
    const before = await db().receptionLogEntry.count();
    const { columns, mapping } = await previewLog(ctx, { source, name: "x" }, bytesOf(LOG));
    const { signature } = await saveMapping(ctx, { source, columns, mapping });
    async function* broken() {
      yield new TextEncoder().encode(`${TITLES}\n`);
      const rows = Array.from({ length: 5000 }, (_, at) => `2026-11-19 10:00:00,官网,已接收,c${at},,,\n`);
      yield new TextEncoder().encode(rows.join(""));
      throw new Error("the line went dead");
    }
    await expect(importLog(ctx, { source, name: "cut.csv", signature }, broken())).rejects.toThrow(
      "went dead",
    );
    expect(await db().receptionLogEntry.count()).toBe(before);
    expect(await db().receptionLogImport.count({ where: { status: "reading" } })).toBe(0);
  });

  it("lists the lines by time, state, channel and message, a page at a time", async () => {
    expect((await entries({ q: "m5" })).entries).toHaveLength(2);
    expect((await entries({ q: "超时" })).entries.map(({ messageId }) => messageId)).toEqual(["m8", "m7"]);
    expect((await entries({ state: "failed", channel: "官网" })).entries).toHaveLength(2);
    expect((await entries({ hour: "2026-11-16T02:00:00.000Z", channel: "官方微博" })).entries).toHaveLength(
      1,
    );
    expect((await entries({ from: "2026-11-17", to: "2026-11-17" })).entries).toHaveLength(5);
    const all = (await entries({ limit: "500" })).entries.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await entries({ limit: "3", ...(cursor && { cursor }) });
      paged.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it("remembers how columns are read, and refuses a mapping that cannot be", async () => {
    const { columns, mapping } = await previewLog(ctx, { source, name: "x" }, bytesOf(LOG));
    await saveMapping(ctx, {
      source,
      columns,
      mapping: { ...mapping, states: { ...mapping.states, 排队中: "missed" } },
    });
    const again = await previewLog(
      ctx,
      { source, name: "y" },
      bytesOf(`${LOG}\n2026-11-16 11:00,官网,新词,n1,,,`),
    );
    expect(again).toMatchObject({
      remembered: true,
      mapping: { states: { 排队中: "missed", 新词: "unknown" } },
    });
    await saveMapping(ctx, { source, columns, mapping });
    const without = { ...mapping, columns: { ...mapping.columns, channel: null, agent: "没有这一列" } };
    await expect(saveMapping(ctx, { source, columns, mapping: without })).rejects.toMatchObject({
      code: "invalid",
      details: { fieldKeys: { channel: expect.any(String), agent: expect.any(String) } },
    });
  });

  it("takes lines by webhook, the same ones once, from a key until it is revoked", async () => {
    await startJobs();
    try {
      const { id, key } = await createLogKey(ctx, { source, name: "网关" });
      const event = {
        receivedAt: "2026-11-20T02:00:00Z",
        channel: "官网",
        state: "received",
        messageId: "h1",
      };
      const send = (body: unknown, token = key) => receiveLog(`Bearer ${token}`, body);
      expect(await send([event, { ...event, messageId: "h2" }, { channel: "官网" }, 7])).toEqual({
        taken: 2,
        problems: [
          { row: 3, field: "receivedAt", value: "", why: "missing" },
          { row: 4, field: null, value: "", why: "not-an-object" },
        ],
      });
      expect(await send(event)).toEqual({ taken: 1, problems: [] });
      await analyseLog({ organisationId: ctx.organisation.id, sourceId: source });
      expect((await entries({ from: "2026-11-20" })).entries).toHaveLength(2);
      const [hook] = (await summarise()).imports.filter(({ format }) => format === "webhook");
      expect(hook).toMatchObject({ lines: 5, known: 1, rejected: 2, createdBy: "网关" });

      await revokeLogKey(ctx, { keyId: id });
      for (const token of [key, "x".repeat(43), ""])
        await expect(send(event, token)).rejects.toMatchObject({ code: "unauthenticated" });
      await expect(receiveLog(null, event)).rejects.toMatchObject({ code: "unauthenticated" });
    } finally {
      await stopJobs();
    }
  });

  it("is read by everybody of the organisation, changed by operators, and seen by nobody else", async () => {
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await expect(summariseLog(auditor, { source })).resolves.toMatchObject({ source: { id: source } });
    for (const refused of [
      () => bring(LOG, "a", auditor),
      () => createLogKey(auditor, { source, name: "k" }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "forbidden" });
    const [first] = (await summarise()).imports;
    const stranger = await makeContext();
    await expect(summariseLog(stranger, { source })).rejects.toMatchObject({ code: "not-found" });
    await expect(entriesOf(stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(removeLogImport(stranger, { importId: first?.id ?? "" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await summariseLog(stranger, {})).toBeNull();
  });

  const entriesOf = (by: Context) => listLogEntries(by, EntryQuery.parse({ source }));
});
