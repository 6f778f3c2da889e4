import { describe, expect, it } from "vitest";
import { auditSnapshot } from "../audit";
import { rowsOf } from "../snapshot";
import { buildSnapshot, TEST_TIME } from "../testing/build-snapshot";
import type { StepCode, Step } from "./steps";
import type { ProbeRun } from "./summarise";
import { type ProbedWay, withProbes } from "./with-probes";

const at = (minutesBefore: number) => new Date(Date.parse(TEST_TIME) - minutesBefore * 60_000).toISOString();

type Failed = [step: Step, code: StepCode];
function run(minutesBefore: number, failed?: Failed, latencyMs: number | null = 20): ProbeRun {
  const steps: ProbeRun["steps"] = [
    { step: "address", code: "resolved", outcome: "passed", facts: {} },
    { step: "connect", code: "connected", outcome: "passed", facts: {} },
    { step: "tls", code: "trusted", outcome: "passed", facts: {} },
    { step: "http", code: "success", outcome: "passed", facts: {} },
  ];
  const place = failed ? steps.findIndex(({ step }) => step === failed[0]) : -1;
  const walked = failed
    ? [
        ...(place < 0 ? steps.slice(0, 3) : steps.slice(0, place)),
        { step: failed[0], code: failed[1], outcome: "failed" as const, facts: {} },
      ]
    : steps;
  const refused = failed?.[1] === "refused";
  return {
    at: at(minutesBefore),
    verdict: refused ? "refused" : failed ? "unreachable" : "reachable",
    latencyMs,
    steps: walked,
  };
}
const way = (runs: ProbeRun[]): ProbedWay => ({
  id: "p1",
  name: "接口",
  purpose: "api",
  host: "chat.test",
  runs,
});
const rowOf = (runs: ProbeRun[]) =>
  rowsOf(
    withProbes(buildSnapshot({}, { ledger: { probes: { status: "absent" } } }), [way(runs)]),
    "probes",
  )[0];

describe("withProbes", () => {
  it("tells the newest test and what the day brought", () => {
    const row = rowOf([
      run(3000, undefined, 10),
      run(60, ["connect", "port-closed"], null),
      run(5, undefined, 30),
    ]);
    expect(row).toMatchObject({
      id: "inlet:p1",
      reachable: true,
      foreignCertificate: false,
      latencyMs: 30,
      usualLatencyMs: 10,
      attempts: 2,
      drops: 1,
      websocket: { $: "absent" },
      adblockListed: { $: "unreadable" },
    });
  });

  it.each([
    ["address", "not-found", { reachable: false, failedStep: "dns" }],
    ["connect", "timed-out", { reachable: false, failedStep: "connect" }],
    ["tls", "intercepted", { reachable: false, failedStep: "tls", foreignCertificate: true }],
    ["tls", "expired", { reachable: false, foreignCertificate: { $: "unreadable" } }],
    ["http", "timed-out", { reachable: false, failedStep: "http", serverErrors: 1 }],
    ["http", "server-failed", { reachable: true, serverErrors: 1 }],
    ["http", "not-found", { reachable: true }],
    ["websocket", "not-upgraded", { reachable: true, websocket: "refused" }],
    ["body", "malformed", { reachable: true }],
  ] as const)("says of %s %s what a rule may know", (step, code, expected) => {
    expect(rowOf([run(1, [step, code])])).toMatchObject(expected);
  });

  it("never takes what Inlet would not try for a way that is open or closed", () => {
    expect(rowOf([run(1, ["address", "refused"], null)])).toMatchObject({
      reachable: { $: "unreadable" },
      attempts: 0,
      latencyMs: { $: "unreadable" },
    });
  });

  it("leaves out tests of another day and of the time after the snapshot", () => {
    expect(rowOf([run(24 * 60 + 1)])).toBeUndefined();
    expect(rowOf([run(-1)])).toBeUndefined();
    const snapshot = buildSnapshot({});
    expect(withProbes(snapshot, [])).toBe(snapshot);
  });

  it("makes its checks fire", () => {
    const judged = auditSnapshot(
      withProbes(buildSnapshot({}), [
        way([run(1, ["tls", "intercepted"])]),
        { ...way([run(1, ["connect", "port-closed"])]), id: "p2" },
      ]),
    );
    const failed = judged.results.filter(({ verdict }) => verdict === "fail").map(({ ruleId }) => ruleId);
    expect(failed).toEqual(expect.arrayContaining(["network/host-unreachable", "network/tls-intercepted"]));
  });
});
