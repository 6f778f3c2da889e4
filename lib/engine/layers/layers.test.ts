import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { auditSnapshot } from "../audit";
import type { Finding } from "../finding";
import { buildSnapshot, TEST_TIME } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { type Attestation, attestationState, layeredVerdict } from "./attestation";
import { acceptedText, type Waiver, waiverState } from "./waiver";

const at = Date.parse(TEST_TIME);
const fingerprint = (text: string) => createHash("sha256").update(text).digest("hex");
const ID = "agent/service-limit-zero:agents:a1";

function findingsWith(change: (company: ReturnType<typeof receivingCompany>) => void): Map<string, Finding> {
  const company = receivingCompany();
  company.agents[0]!.capacity = 0;
  change(company);
  const { results } = auditSnapshot(buildSnapshot(company));
  return new Map(results.flatMap(({ findings }) => findings).map((finding) => [finding.id, finding]));
}
const found = findingsWith(() => {});
const waiver: Waiver = {
  id: "w",
  findingId: ID,
  accepted: fingerprint(acceptedText(found.get(ID)!)),
  until: "2026-04-01T00:00:00Z",
};
const state = (change: Partial<Waiver>, findings = found) =>
  waiverState({ ...waiver, ...change }, findings, at, fingerprint);

describe("waivers", () => {
  it("hold until their last instant", () => {
    expect(state({})).toBe("holding");
    expect(state({ until: TEST_TIME })).toBe("holding");
    expect(state({ until: "2026-03-02T01:59:59Z" })).toBe("expired");
  });

  it.each(["", "soon", "2026-13-01T00:00:00Z", "2026-04-31", "1e99", "2026-04-01"])(
    "lapse on an end that is no date: %j",
    (until) => expect(state({ until })).toBe("malformed"),
  );

  it("lapse when the accepted value changes, and not when rows move around it", () => {
    const moved = findingsWith((company) =>
      company.agents.unshift({ ...company.agents[0]!, id: "a0", capacity: 3 }),
    );
    expect(state({}, moved)).toBe("holding");
    const wider = findingsWith((company) => {
      company.channels.push({ ...company.channels[0]!, id: "c2", name: "微信" });
      company.routing!.push({ ...company.routing![0]!, id: "route-c2", channelId: "c2" });
    });
    expect(state({}, wider), "it reaches another channel now").toBe("changed");
  });

  it("never cover another fault, and are reported when they cover none", () => {
    expect(state({ findingId: "agent/no-group:agents:a1" })).toBe("unused");
    expect(state({}, new Map())).toBe("unused");
  });
});

describe("attestations", () => {
  const subject = { kind: "agents" as const, id: "a1", name: "李娜" };
  const unjudged = [{ subject, reason: { zh: "未知", en: "unknown" }, evidence: [] }];
  const unknown = { ruleId: "agent/no-seat", verdict: "unknown" as const, unjudged };
  const saying = (change: Partial<Attestation>): Attestation => ({
    id: "x",
    ruleId: "agent/no-seat",
    subject,
    until: "2026-04-01T00:00:00Z",
    ...change,
  });

  it("answer what could not be judged, for those they name or for the rule as a whole", () => {
    expect(layeredVerdict(unknown, [saying({})], at)).toBe("attested");
    expect(layeredVerdict({ ...unknown, unjudged: [] }, [saying({})], at)).toBe("unknown");
    expect(layeredVerdict({ ...unknown, unjudged: [] }, [saying({ subject: null })], at)).toBe("attested");
  });

  it("say nothing when they are over, about others, about another rule, or of only some", () => {
    expect(layeredVerdict(unknown, [saying({ until: "2026-03-01T00:00:00Z" })], at)).toBe("unknown");
    expect(layeredVerdict(unknown, [saying({ until: "soon" })], at)).toBe("unknown");
    expect(layeredVerdict(unknown, [saying({ ruleId: "agent/no-role" })], at)).toBe("unknown");
    const two = [...unjudged, { ...unjudged[0]!, subject: { ...subject, id: "a2" } }];
    expect(layeredVerdict({ ...unknown, unjudged: two }, [saying({})], at)).toBe("unknown");
  });

  it("never turn a failure or a pass into something else", () => {
    expect(layeredVerdict({ ...unknown, verdict: "fail" }, [saying({ subject: null })], at)).toBe("fail");
    expect(layeredVerdict({ ...unknown, verdict: "pass" }, [saying({ subject: null })], at)).toBe("pass");
  });

  it("are reported when they are over or no longer needed", () => {
    const state = (change: Partial<Attestation>, result = {}) =>
      attestationState(saying(change), [{ ...unknown, ...result }], at);
    expect(state({})).toBe("holding");
    expect(state({ subject: null })).toBe("holding");
    expect(state({ until: "2026-03-01T00:00:00Z" })).toBe("expired");
    expect(state({ until: "soon" })).toBe("expired");
    expect(state({}, { verdict: "pass", unjudged: [] })).toBe("unused");
    expect(state({ subject: { ...subject, id: "a2" } })).toBe("unused");
    expect(state({ ruleId: "agent/no-role" })).toBe("unused");
  });
});
