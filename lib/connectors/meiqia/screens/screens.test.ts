import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { configurationText } from "@/lib/engine/canonical";
import { diffSnapshots } from "@/lib/engine/diff";
import { hydrate } from "@/lib/engine/hydrate";
import { ledgerOf, rowsOf, Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { importCompany } from "../../file/testing/import-company";
import { smallCompany } from "../../file/testing/small-company";
import { normalise } from "../normalise";
import { carryOver, compareRows } from "./compare-rows";
import { type Cells, type DeclaredScreen, freshnessOf } from "./declared-screen";
import { MENUS, screenOf, SCREENS } from "./menu";
import { checkScreens, problemsOf } from "./read-screens";
import { keptCells, suggestedRows } from "./typed-cells";
import { withScreens } from "./with-screens";

const TAKEN = "2026-11-16T02:00:00.000Z";
const YESTERDAY = "2026-11-15T02:00:00.000Z";
const DAYS = 90;
const ago = (days: number) => new Date(Date.parse(TAKEN) - days * 86_400_000).toISOString();

/** The small company as somebody would type it. */
const typed = Object.fromEntries(
  Object.entries(smallCompany()).map(([screen, rows]) => [
    screen,
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)]))),
  ]),
) as Record<string, Cells[]>;
const SMALL = Object.keys(typed).filter((key) => screenOf(key));

function screen(
  key: string,
  { at = YESTERDAY, by = "薛立新", rows = typed[key] ?? [] } = {},
): DeclaredScreen {
  return { screen: key, by, at, rows: rows.map((cells) => ({ cells, by, at })) };
}
const everything = () => SMALL.map((key) => screen(key));

/** What one pull of conversations gives: one agent, one group and one channel that somebody received in. */
function pulled({ agent = "10001", group = "g1", channel = "web" } = {}): Snapshot {
  const row = {
    ...{ conv_id: "1", conv_start_tm: YESTERDAY, conv_end_tm: YESTERDAY, agent_ID: agent },
    ...{ agent_name: "娜娜", agent_nick_name: undefined, agent_account: "lina@example.com" },
    ...{ group_id: group, group_name: "售前", main_channel: channel, sub_channel: "" },
    ...{ conv_first_resp_wait_in_secs: 3, conv_agent_msg_count: 1, conv_visitor_msg_count: 1 },
  };
  return normalise({
    organisation: { id: "5712", name: "云杉家居", timezone: "Asia/Shanghai" },
    ...{ takenAt: TAKEN, from: YESTERDAY, to: TAKEN, tokenFingerprint: "0".repeat(12) },
    conversations: { rows: [row], bad: 0, cut: false },
  });
}

describe("declared screens", () => {
  it("have every menu's sheets once, referred ones first", () => {
    expect(new Set(SCREENS).size).toBe(SCREENS.length);
    expect(new Set(MENUS.map(({ key }) => key)).size).toBe(MENUS.length);
    for (const [at, sheet] of SCREENS.entries())
      for (const { type } of Object.values(sheet.columns))
        if (type.refers)
          expect(
            SCREENS.findIndex(({ key }) => key === type.refers?.sheet),
            `${sheet.key} refers to ${type.refers.sheet}`,
          ).toBeLessThan(at);
  });

  it("stand beside what was pulled, each value with whose word it is since when", () => {
    const snapshot = withScreens(pulled(), everything(), DAYS);
    expect(Snapshot.safeParse(snapshot).error).toBeUndefined();
    const [lina, wang] = rowsOf(snapshot, "agents");
    const said = (value: unknown) => ({ $: "declared", value, by: "薛立新", at: YESTERDAY });
    expect(lina).toMatchObject({ name: "李娜", email: "lina@example.com", capacity: said(8) });
    expect(wang).toMatchObject({ name: "王强", state: said("active"), roleIds: said(["presales"]) });
    expect(rowsOf(snapshot, "channels")[0]).toMatchObject({ everReceived: true, enabled: said(true) });
    expect(ledgerOf(snapshot, "agents")).toMatchObject({
      ...{ status: "complete", basis: "declared", by: "薛立新", at: YESTERDAY, received: 2 },
    });
    expect(ledgerOf(snapshot, "receptionLog")).toMatchObject({ basis: "observed" });
    expect(ledgerOf(snapshot, "webhooks"), "what nobody declared stays as it was read").toEqual(
      ledgerOf(pulled(), "webhooks"),
    );
  });

  it("are judged exactly as the same company from a file", async () => {
    const company = Object.fromEntries(
      Object.entries(smallCompany()).filter(([key]) => key === "organisation" || screenOf(key)),
    );
    const imported = await importCompany(company);
    if (!imported.ok) throw new Error("the small company imports");
    const file = { ...imported.snapshot, takenAt: TAKEN };
    const empty: Snapshot = { ...file, ledger: {} };
    for (const section of Object.keys(file.ledger)) delete empty[section as "agents"];
    const declared = withScreens(empty, everything(), DAYS);
    const verdicts = (snapshot: Snapshot) =>
      auditSnapshot(hydrate(snapshot))
        .results.filter(({ ruleId }) => !ruleId.startsWith("connector/"))
        .map(({ ruleId, verdict, findings }) => [
          ruleId,
          verdict,
          findings.map(({ subject, channels }) => [subject.id, channels]),
        ]);
    const differing = verdicts(declared).filter(
      (one, at) => JSON.stringify(one) !== JSON.stringify(verdicts(file)[at]),
    );
    expect(differing).toEqual([]);
  });

  it("age into what cannot be read, with the reason, and never into a pass", () => {
    const roles = { ...screen("roles"), at: ago(91) };
    const screens = [...everything().filter(({ screen: key }) => key !== "roles"), roles];
    const snapshot = withScreens(pulled(), screens, DAYS);
    expect(rowsOf(snapshot, "roles")).toEqual([]);
    expect(ledgerOf(snapshot, "roles")).toMatchObject({ status: "unavailable", reason: "not-collected" });
    expect(rowsOf(snapshot, "agents").map(({ roleIds }) => known(roleIds))).toEqual([
      ["presales"],
      ["presales"],
    ]);
    const aged = withScreens(
      pulled(),
      everything().map((one) => ({ ...one, at: ago(90) })),
      DAYS,
    );
    expect(ledgerOf(aged, "roles")).toMatchObject({
      status: "unavailable",
      detail: { zh: expect.stringContaining("申报于 90 天前，超过 90 天的有效期") as string },
    });
    expect(rowsOf(aged, "agents"), "who was seen in conversations is still there").toMatchObject([
      { id: "10001" },
    ]);
    for (const { verdict } of auditSnapshot(hydrate(aged)).results.filter(({ ruleId }) =>
      ruleId.startsWith("role/"),
    ))
      expect(verdict).not.toBe("pass");
  });

  it("hold until the last moment of their time", () => {
    const at = (days: number, more = 0) => freshnessOf(ago(days), 90, Date.parse(TAKEN) + more);
    expect([at(1), at(75), at(77), at(89), at(90), at(90, -1)]).toEqual([
      ...["fresh", "fresh", "ageing", "ageing", "aged", "ageing"],
    ]);
  });

  it("are as old as the oldest of them", () => {
    const screens = everything().map((one) =>
      one.screen === "roster" ? { ...one, at: ago(40), by: "王芳" } : one,
    );
    expect(ledgerOf(withScreens(pulled(), screens, DAYS), "hours")).toMatchObject({
      at: ago(40),
      by: "王芳",
    });
  });

  it("are incomplete where conversations show somebody nobody declared", () => {
    const snapshot = withScreens(pulled({ agent: "10009" }), everything(), DAYS);
    expect(rowsOf(snapshot, "agents").map(({ id }) => id)).toEqual(["10001", "10002", "10009"]);
    expect(ledgerOf(snapshot, "agents")).toMatchObject({
      status: "partial",
      detail: { zh: "对话中另有 1 个未申报" },
    });
  });

  it("say nothing while they contradict one another, and name why", () => {
    const others = everything().filter(({ screen: key }) => key !== "roles");
    const renamed = screen("roles", { rows: [{ id: "x", name: "改名后" }] });
    const snapshot = withScreens(pulled(), [...others, renamed], DAYS);
    expect(rowsOf(snapshot, "agents")).toMatchObject([{ id: "10001", name: "娜娜" }]);
    expect(ledgerOf(snapshot, "agents")).toMatchObject({
      status: "partial",
      detail: { zh: expect.stringContaining("「客服」与其他界面不再一致") as string },
    });
  });

  it("change no configuration when they are only confirmed", () => {
    const rows = everything();
    const confirmed = rows.map((one) => ({ ...one, at: TAKEN }));
    const [before, after] = [rows, confirmed].map((one) => withScreens(pulled(), one, DAYS)) as [
      Snapshot,
      Snapshot,
    ];
    expect(diffSnapshots(before, after).rows).toEqual([]);
    expect(configurationText(after)).toBe(configurationText(before));
    expect(ledgerOf(after, "agents").at).toBe(TAKEN);
  });

  it("change only the row that was changed", () => {
    const sheet = screenOf("agents");
    if (!sheet) throw new Error("agents is a screen");
    const before = screen("agents").rows;
    const now = { by: "王芳", at: TAKEN };
    const edited = (typed.agents ?? []).map((row) => (row.id === "10002" ? { ...row, capacity: "9" } : row));
    const rows = carryOver(before, edited, sheet, now);
    const others = everything().filter(({ screen: key }) => key !== "agents");
    const after = withScreens(pulled(), [...others, { screen: "agents", rows, ...now }], DAYS);
    const { rows: changes } = diffSnapshots(withScreens(pulled(), everything(), DAYS), after);
    expect(changes.map(({ section, key }) => [section, key])).toEqual([["agents", "10002"]]);
    expect(known(rowsOf(after, "agents")[1]?.capacity)).toBe(9);
  });
});

describe("what is typed", () => {
  const wrong = (key: string, rows: Cells[]) => {
    const others = everything().filter(({ screen: other }) => other !== key);
    const screens = [...others, screen(key, { rows })].map((one) => ({
      screen: one.screen,
      rows: one.rows.map(({ cells }) => cells),
    }));
    const { errors } = checkScreens(screens, { timezone: "Asia/Shanghai", seen: null });
    return problemsOf(errors, key);
  };

  it("is refused with its row, its column and what to do", () => {
    expect(
      wrong("agents", [{ name: "李娜" }, { id: "2", name: "b", capacity: "很多", roleIds: "售后" }]),
    ).toMatchObject([
      { code: "value-missing", sheet: "agents", row: 1, column: "id" },
      { code: "value-wrong", sheet: "agents", row: 2, column: "capacity", value: "很多" },
      { code: "reference-unknown", sheet: "agents", row: 2, column: "roleIds", value: "售后" },
    ]);
    expect(wrong("serviceHours", [{ name: "早班", days: "每天", start: "09:00" }])).toMatchObject([
      { code: "row-rejected", sheet: "serviceHours", row: 1, column: "start" },
    ]);
    expect(wrong("groups", [...(typed.groups ?? []), ...(typed.groups ?? [])])).toMatchObject([
      { code: "duplicate", sheet: "groups", row: 2 },
    ]);
  });

  it("keeps no secret, no empty cell and no column nobody knows, and one spelling of a word", () => {
    const sheet = screenOf("credentials");
    if (!sheet) throw new Error("credentials is a screen");
    const cells = keptCells(
      { name: " 令牌 ", kind: "api TOKEN", fingerprint: "sk-planted-secret", state: " ", __proto__x: "1" },
      sheet,
    );
    expect(cells).toEqual({
      name: "令牌",
      kind: "接口令牌",
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    });
  });

  it("begins with whom the conversations show", () => {
    const rowsFor = (key: string) => suggestedRows(screenOf(key) ?? SCREENS[0]!, pulled());
    expect(rowsFor("agents")).toEqual([{ id: "10001", name: "娜娜", email: "lina@example.com" }]);
    expect(rowsFor("groups")).toEqual([{ id: "g1", name: "售前" }]);
    expect(rowsFor("queues")).toEqual([]);
  });

  it("is compared with what stood there, row by row", () => {
    const sheet = screenOf("agents") ?? SCREENS[0]!;
    const [a, b] = typed.agents ?? [];
    expect(
      compareRows(
        [a!, b!],
        [
          { ...a!, capacity: "9" },
          { id: "3", name: "新人" },
        ],
        sheet,
      ),
    ).toEqual([
      { kind: "changed", name: "李娜", cells: [{ column: "capacity", before: "8", after: "9" }] },
      { kind: "added", name: "新人", cells: [] },
      { kind: "removed", name: "王强", cells: [] },
    ]);
  });
});
