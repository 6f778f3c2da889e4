import { beforeAll, describe, expect, it } from "vitest";
import { importFiles, hashOf, linesOf, snapshotOf } from "@/lib/connectors/file/testing/import-company";
import { asCsv, asJson, asXlsx, asZip, type SheetInput } from "@/lib/connectors/file/testing/write-sheets";
import { auditSnapshot, type AuditReport } from "@/lib/engine/audit";
import { RULES } from "@/lib/engine/rules/registry";
import type { Snapshot } from "@/lib/engine/snapshot";
import { buildMoments, MOMENTS } from "./moments";
import { PLANTED } from "./planted";
import { sampleDocuments } from "./sample-documents";

let snapshots: Snapshot[];
let reports: AuditReport[];

beforeAll(async () => {
  snapshots = await Promise.all(sampleDocuments().map((document) => snapshotOf(document)));
  reports = snapshots.map((snapshot) => auditSnapshot(snapshot));
}, 120_000);

const found = (at: number, ruleId: string, subject: string) =>
  reports[at]?.results
    .find((result) => result.ruleId === ruleId)
    ?.findings.some((finding) => finding.subject.id === subject) ?? false;

/** Promised hours of a channel by verdict. */
function promised(at: number, channelId: string) {
  const hours = reports[at]?.week.find(({ id }) => id === channelId)?.hours ?? [];
  const meant = hours.filter(({ intended }) => intended);
  const count = (verdict: string) => meant.filter((hour) => hour.verdict === verdict).length;
  return { all: meant.length, proven: count("PROVEN"), dark: count("REFUTED"), unknown: count("UNKNOWN") };
}

describe("the sample company", () => {
  it("is three ordinary import files, the last one with a warning about a group that is gone", async () => {
    const results = await Promise.all(sampleDocuments().map((document) => importFiles(document)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(results.map(linesOf)).toEqual([[], [], ["warning reference-unknown forms:5 menuGroup"]]);
    expect(snapshots.map(({ takenAt }) => takenAt)).toEqual(MOMENTS.map((day) => `${day}T02:00:00Z`));
  });

  it("is the size of a real one, and everybody has a Chinese name", () => {
    for (const snapshot of snapshots) {
      const sizes = [snapshot.agents, snapshot.roles, snapshot.groups, snapshot.channels].map(
        (rows) => rows?.length,
      );
      expect(sizes).toEqual([60, 9, 8, 14]);
      for (const { name } of snapshot.agents ?? []) expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
      const statuses = Object.entries(snapshot.ledger).filter(([, { status }]) => status !== "complete");
      expect(statuses.map(([name, { status }]) => `${name} ${status}`).sort()).toEqual([
        "accessLists absent",
        "automationRules absent",
        "roleGroups absent",
        "services absent",
      ]);
    }
    expect(new Set(snapshots.map(hashOf)).size).toBe(3);
  });

  it("gives the same snapshot as a spreadsheet, as CSV files and as JSON", async () => {
    const [, , latest] = buildMoments();
    if (!latest) throw new Error("the story has three moments");
    const organisation = { ...latest.organisation, takenAt: latest.takenAt };
    const sheets: SheetInput = { organisation: [organisation], ...latest.sheets };
    const files = [[await asXlsx(sheets)], [asZip(asCsv(sheets))], [asJson(sheets)]];
    for (const each of files)
      expect(hashOf(await snapshotOf(...each))).toBe(hashOf(snapshots[2] as Snapshot));
  }, 60_000);
});

describe("its faults", () => {
  it.each(PLANTED)(
    "$ruleId of $subject appears and goes when the story says",
    ({ ruleId, subject, since, until }) => {
      expect(RULES.map(({ meta }) => meta.id)).toContain(ruleId);
      const there = MOMENTS.map((_, at) => found(at, ruleId, subject));
      expect(there).toEqual(MOMENTS.map((_, at) => since <= at && at <= until));
    },
  );

  it("are of many kinds and not a flood", () => {
    const latest = PLANTED.filter(({ until }) => until === 2);
    expect(new Set(latest.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(20);
    const families = new Set(latest.map(({ ruleId }) => ruleId.split("/")[0]));
    expect(families.size).toBeGreaterThanOrEqual(12);
    for (const { results } of reports) {
      const findings = results.flatMap((result) => result.findings);
      expect(findings.length).toBeLessThan(60);
    }
  });
});

describe("its reception", () => {
  it("is healthy at first but for a Sunday that nobody covers", () => {
    for (const { id, name } of snapshots[0]?.channels ?? []) {
      const hours = promised(0, id);
      expect(hours.unknown, name).toBe(0);
      expect(hours.dark, name).toBe(id === "weibo" ? 12 : 0);
    }
  });

  it("loses its nights and one channel to a change of roles", () => {
    for (const id of ["app", "wechat"])
      expect(promised(1, id)).toMatchObject({ all: 168, proven: 112, dark: 56 });
    expect(promised(1, "douyin").proven).toBe(0);
    expect(promised(1, "mini")).toMatchObject({ proven: 0, dark: 0, unknown: 91 });
  });

  it("ends with doors shut that nobody watched, and most hours still proven", () => {
    const now = reports[2]?.instant ?? [];
    const intended = now.filter(
      ({ gates }) => !gates.some(({ gate, state }) => gate === "hours" && state === "closed"),
    );
    const dark = intended.filter(({ verdict }) => verdict === "REFUTED");
    expect(dark.map(({ id }) => id)).toEqual(["api", "weibo"]);
    expect(now.find(({ id }) => id === "mini")?.verdict).toBe("UNKNOWN");
    expect(promised(2, "intl")).toMatchObject({ proven: 0, dark: 60 });
    const mostly = (snapshots[2]?.channels ?? []).filter(({ id }) => {
      const { all, proven } = promised(2, id);
      return proven > all / 2;
    });
    expect(mostly).toHaveLength(10);
  });
});
