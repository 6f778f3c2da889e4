import { expect, it } from "vitest";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { type Unreadable, unreadable } from "../value";
import { isAttestable } from "./attestable";

const subject = { kind: "agents" as const, id: "a1", name: "李娜" };
const unknownOf = (value: Unreadable | null) => ({
  verdict: "unknown" as const,
  unjudged: [
    {
      subject,
      reason: { zh: "未知", en: "unknown" },
      evidence: [{ pointer: "/agents/0/capacity", value }],
    },
  ],
});
const snapshot = buildSnapshot(receivingCompany());

it("is what the platform hands to nobody, or nobody collected", () => {
  expect(isAttestable(unknownOf(unreadable("not-offered")), { agents: "any" }, snapshot)).toBe(true);
  expect(isAttestable(unknownOf(null), { agents: "any" }, snapshot)).toBe(true);
});

it("is never what a right, another pull or a repair would answer", () => {
  for (const reason of ["no-permission", "request-failed", "truncated", "unrecognised"] as const)
    expect(isAttestable(unknownOf(unreadable(reason)), { agents: "any" }, snapshot)).toBe(false);
  const two = unknownOf(unreadable("not-offered"));
  two.unjudged.push(...unknownOf(unreadable("request-failed")).unjudged);
  expect(isAttestable(two, { agents: "any" }, snapshot)).toBe(false);
});

it("is never a failure or a pass, nor a rule that failed to run", () => {
  const gap = unknownOf(unreadable("not-offered"));
  expect(isAttestable({ ...gap, verdict: "fail" }, { agents: "any" }, snapshot)).toBe(false);
  expect(isAttestable({ ...gap, verdict: "pass" }, { agents: "any" }, snapshot)).toBe(false);
  expect(isAttestable({ verdict: "unknown", unjudged: [] }, { agents: "any" }, snapshot)).toBe(false);
});

it("asks each section the rule reads how it was read", () => {
  const readAs = (reason: "not-collected" | "request-failed") => {
    const changed = structuredClone(snapshot);
    changed.ledger.probes = { status: "unavailable", basis: "observed", reason };
    return isAttestable({ verdict: "unknown", unjudged: [] }, { probes: "any" }, changed);
  };
  expect(readAs("not-collected")).toBe(true);
  expect(readAs("request-failed")).toBe(false);
});
