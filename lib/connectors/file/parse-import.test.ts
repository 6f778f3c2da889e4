import { describe, expect, it } from "vitest";
import { MAX_PROBLEMS } from "./parse-import";
import { sentenceOf } from "./problem";
import { importCompany, importFiles, linesOf, problemsOf, snapshotOf } from "./testing/import-company";
import { smallCompany } from "./testing/small-company";
import { asJson, asText } from "./testing/write-sheets";

const company = smallCompany();
const [lina = {}, wang = {}] = company.agents ?? [];

describe("what an import says", () => {
  it("becomes a declared snapshot with who and when in the ledger", async () => {
    const snapshot = await snapshotOf(asJson(company));
    expect(snapshot.organisation).toEqual({ id: "5712", name: "云杉家居", timezone: "Asia/Shanghai" });
    expect(snapshot.takenAt).toBe("2026-11-16T02:00:00Z");
    expect(snapshot.agents?.map(({ id, roleIds }) => [id, roleIds])).toEqual([
      ["10001", ["presales"]],
      ["10002", ["presales"]],
    ]);
    expect(snapshot.ledger.agents).toMatchObject({
      status: "complete",
      basis: "declared",
      by: "薛立新",
      at: "2026-11-16T02:00:00Z",
      received: 2,
    });
  });

  it("takes a missing sheet as not collected, an empty one as none, a section without counterpart as absent", async () => {
    const { webhooks: _none, ...rest } = company;
    const snapshot = await snapshotOf(asJson({ ...rest, bots: [] }));
    expect(snapshot.ledger.webhooks).toMatchObject({ status: "unavailable", reason: "not-collected" });
    expect(snapshot.ledger.webhooks?.detail).toContain("Webhook");
    expect(snapshot.ledger.bots).toMatchObject({ status: "complete", received: 0 });
    expect(snapshot.bots ?? []).toEqual([]);
    expect(snapshot.ledger.roleGroups?.status).toBe("absent");
  });

  it("calls hours partial while one of the three timetables is missing", async () => {
    const { roster: _roster, ...rest } = company;
    const snapshot = await snapshotOf(asJson(rest));
    expect(snapshot.ledger.hours).toMatchObject({ status: "partial", reason: "not-collected" });
    expect(snapshot.ledger.hours?.detail).toContain("值班表");
  });

  it("tells empty, absent, unreadable and not-permitted cells apart", async () => {
    const snapshot = await snapshotOf(
      asJson({
        ...company,
        agents: [
          { ...lina, capacity: "", validUntil: "无此项", hideOnline: "读不到：页面打不开", seat: "无权限" },
          wang,
        ],
      }),
    );
    const agent = snapshot.agents?.[0];
    expect(agent).not.toHaveProperty("capacity");
    expect(agent?.validUntil).toEqual({ $: "absent" });
    expect(agent?.hideOnline).toEqual({ $: "unreadable", reason: "not-offered", detail: "页面打不开" });
    expect(agent?.seat).toEqual({ $: "unreadable", reason: "no-permission" });
  });

  it("keeps a role whose ticks cannot be seen unreadable instead of empty", async () => {
    const snapshot = await snapshotOf(
      asJson({ ...company, rolePermissions: [{ roleId: "presales", permission: "无权限" }] }),
    );
    expect(snapshot.roles?.[0]?.grants).toEqual({ $: "unreadable", reason: "no-permission" });
  });

  it("reads a role without any tick as a role without rights", async () => {
    const roles = [...(company.roles ?? []), { id: "empty", name: "空角色" }];
    const snapshot = await snapshotOf(asJson({ ...company, roles }));
    expect(snapshot.roles?.find(({ id }) => id === "empty")?.grants).toEqual([]);
  });

  it("runs a night shift over midnight and unites rows of one name", async () => {
    const snapshot = await snapshotOf(
      asJson({
        ...company,
        roster: [
          { name: "夜班", days: "周日", start: "22:00", end: "08:00", enabled: "是", agents: "李娜" },
          { name: "夜班", days: "周六", start: "18:00", end: "00:00", enabled: "是", agents: "王强" },
        ],
      }),
    );
    expect(snapshot.hours?.find(({ id }) => id === "roster:夜班")).toMatchObject({
      intervals: [
        { day: 6, start: 1080, end: 1440 },
        { day: 7, start: 1320, end: 480 },
      ],
      subjects: [
        { kind: "agent", id: "10001" },
        { kind: "agent", id: "10002" },
      ],
      timezone: "Asia/Shanghai",
    });
  });

  it("doubts settings that were copied in the future", async () => {
    const [organisation = {}] = company.organisation ?? [];
    const result = await importCompany({ organisation: [{ ...organisation, takenAt: "2027-11-16 10:00" }] });
    expect(result.ok).toBe(true);
    expect(problemsOf(result).map(({ what }) => what.zh)).toEqual(["采集时间晚于现在"]);
  });

  it("accepts a routing target that does not exist, with a warning: platforms can point nowhere", async () => {
    const result = await importCompany({
      routing: [{ channelId: "web", strategy: "自动分配", groups: "g9" }],
    });
    expect(linesOf(result)).toEqual(["warning reference-unknown routing:1 groups"]);
    expect(result.ok && result.snapshot.routing?.[0]?.targets).toEqual([{ kind: "group", id: "g9" }]);
  });
});

describe("what an import refuses", () => {
  it.each([
    ["a word", { capacity: "八" }, "error value-wrong agents:1 capacity", "不小于 0 的整数"],
    ["a state", { state: "启动" }, "error value-wrong agents:1 state", "启用"],
    ["an unknown role", { roleIds: "售后客服" }, "error reference-unknown agents:1 roleIds", "「角色」"],
    ["a missing name", { name: "" }, "error value-missing agents:1 name", "不能留空"],
    ["a role before a later fault", { roleIds: "无" }, "error reference-unknown agents:1 roleIds", "角色"],
    ["a marker for an id", { id: "无此项" }, "error value-missing agents:1 id", "标记"],
    [
      "a day that does not exist",
      { validUntil: "2026-02-30" },
      "error value-wrong agents:1 validUntil",
      "日期",
    ],
    ["an e-mail", { email: "lina" }, "error value-wrong agents:1 email", "邮箱"],
  ])("refuses %s by sheet, row and column", async (_case, change, line, remedy) => {
    const result = await importCompany({ agents: [{ ...lina, ...change }, wang] });
    expect(result.ok).toBe(false);
    expect(linesOf(result)).toContain(line);
    const problem = problemsOf(result).find(
      (each) => linesOf({ ok: false, problems: [each], total: 1 })[0] === line,
    );
    expect(problem && sentenceOf(problem).zh).toContain(remedy);
  });

  it.each([
    ["25:00", { end: "25:00" }, "error value-wrong roster:1 end"],
    ["an interval without length", { start: "09:00", end: "09:00" }, "error row-rejected roster:1 end"],
    ["half an interval", { end: "" }, "error row-rejected roster:1 start"],
    ["a weekday nobody knows", { days: "周八" }, "error value-wrong roster:1 days"],
    ["an unknown agent", { agents: "张三丰" }, "error reference-unknown roster:1 agents"],
  ])("refuses %s in a timetable", async (_case, change, line) => {
    const shift = { name: "早班", days: "每天", start: "09:00", end: "18:00", enabled: "是", agents: "李娜" };
    expect(linesOf(await importCompany({ roster: [{ ...shift, ...change }] }))).toContain(line);
  });

  it("names both rows of a duplicate", async () => {
    const result = await importCompany({ agents: [lina, { ...wang, id: 10001 }] });
    expect(linesOf(result)).toContain("error duplicate agents:2");
    expect(problemsOf(result).map((each) => each.what.zh)).toContain("与第 1 行重复");
    const twice = await importCompany({
      rolePermissions: [
        ...(company.rolePermissions ?? []),
        { roleId: "presales", permission: "conversation.view" },
      ],
    });
    expect(linesOf(twice)).toEqual(["error duplicate rolePermissions:3 roleId + permission"]);
  });

  it("asks for the id where two people share a name", async () => {
    const result = await importCompany({ agents: [lina, { ...wang, name: "李娜" }] });
    expect(linesOf(result)).toContain("error reference-ambiguous memberships:1 agentId");
    expect(problemsOf(result)[0]?.remedy.zh).toContain("10001、10002");
  });

  it("suggests the sheet, column or word that was probably meant", async () => {
    const result = await importCompany({
      agents: [{ ...lina, 服务上线: 3 }, wang],
      机器: [{ name: "小杉" }],
    });
    const remedies = problemsOf(result).map(({ code, remedy }) => `${code} ${remedy.zh}`);
    expect(remedies).toContain("column-unknown 是否应为“服务上限”？请更正后重新导入。");
    expect(remedies).toContain("sheet-unknown 是否应为“机器人”？请更正后重新导入。");
  });

  it("ignores what it has never heard of, and says so", async () => {
    const result = await importCompany({
      agents: [{ ...lina, 星座: "天秤" }, wang],
      食堂菜单: [{ 菜: "鱼" }],
    });
    expect(result.ok).toBe(true);
    expect(linesOf(result)).toEqual(["warning column-unknown agents 星座", "warning sheet-unknown 食堂菜单"]);
  });

  it("reports every fault of a file at once, in reading order", async () => {
    const result = await importCompany({
      agents: [{ ...lina, capacity: "八" }, { ...wang, state: "在" }, lina],
      routing: [{ channelId: "不存在的渠道" }],
      openingHours: [
        { name: "白天", days: "每天", start: "09:00", end: "09:00", enabled: "是", channels: "web" },
      ],
    });
    expect(linesOf(result)).toEqual([
      "error value-wrong agents:1 capacity",
      "error value-wrong agents:2 state",
      "error reference-unknown routing:1 channelId",
      "error row-rejected openingHours:1 end",
    ]);
  });

  it("caps the list and counts the rest", async () => {
    const agents = Array.from({ length: 300 }, (_, at) => ({
      id: at + 1,
      name: `客服${at}`,
      capacity: "多",
    }));
    const { organisation = [] } = company;
    const result = await importFiles(asJson({ organisation, agents }));
    expect(result.ok).toBe(false);
    expect(problemsOf(result)).toHaveLength(MAX_PROBLEMS);
    expect(!result.ok && result.total).toBe(300);
  });

  it("needs the organisation, once", async () => {
    expect(linesOf(await importCompany({ organisation: [] }))).toContain("error sheet-missing 企业");
    const zone = { id: 1, name: "甲", timezone: "Mars/Base" };
    expect(linesOf(await importCompany({ organisation: [zone] }))).toContain(
      "error value-wrong organisation:1 timezone",
    );
  });

  it("refuses a sheet that is there twice", async () => {
    const first = asJson(company);
    const result = await importFiles(first, asText("客服.csv", "客服ID,姓名\n1,甲\n"));
    expect(linesOf(result)).toContain("error sheet-twice 客服");
  });
});

describe("secrets", () => {
  const secret = "sk_live_Zx81kq0PfT7mN2bR5cV9";

  it("turns a pasted secret into a fingerprint and never shows it", async () => {
    const result = await importCompany({ credentials: [{ name: "令牌", fingerprint: secret }] });
    expect(linesOf(result)).toEqual(["warning value-changed credentials:1 fingerprint"]);
    expect(JSON.stringify(result)).not.toContain(secret);
    expect(result.ok && result.snapshot.credentials?.[0]?.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  });

  it("masks passwords and keys inside addresses", async () => {
    const result = await importCompany({
      webhooks: [{ name: "甲", url: `https://u:hunter2secret@crm.example/h?id=1&access_token=${secret}` }],
    });
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${secret}|hunter2secret`));
    expect(result.ok && result.snapshot.webhooks?.[0]?.url).toBe(
      "https://u:***@crm.example/h?id=1&access_token=***",
    );
  });
});

describe("a finished snapshot", () => {
  it("is taken as it is", async () => {
    const snapshot = await snapshotOf(asJson(company));
    const again = await snapshotOf(asText("snapshot.json", JSON.stringify(snapshot)));
    expect(again).toEqual(snapshot);
  });

  it("is refused with the place when it does not fit, and beside anything else", async () => {
    const snapshot = await snapshotOf(asJson(company));
    const broken = { ...snapshot, agents: [{ id: "1", name: 5 }] };
    expect(linesOf(await importFiles(asText("s.json", JSON.stringify(broken))))).toEqual([
      "error snapshot-invalid agents:1 name",
    ]);
    const doubled = { ...snapshot, agents: [...(snapshot.agents ?? []), ...(snapshot.agents ?? [])] };
    expect(linesOf(await importFiles(asText("s.json", JSON.stringify(doubled))))).toContain(
      "error duplicate agents:3",
    );
    expect(linesOf(await importFiles(asText("s.json", JSON.stringify(snapshot)), asJson(company)))).toEqual([
      "error snapshot-invalid s.json",
    ]);
  });
});
