import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { conjunction, deciding } from "./candidate-gates";
import { randomShifts } from "../testing/random-shifts";
import { randomSnapshot } from "../testing/random-snapshot";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import type { Snapshot } from "../snapshot";
import { buildSnapshot, TEST_TIME, type Sections } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { unreadable } from "../value";

const prove = (snapshot: Snapshot) => {
  const [proof] = new Facts(hydrate(snapshot)).instant();
  if (!proof) throw new Error("no channel");
  return proof;
};
const company = (
  change: (
    sections: Required<Pick<Sections, "agents" | "presence" | "roles" | "channels" | "groups">> & Sections,
  ) => void,
) => {
  const sections = receivingCompany();
  change(sections);
  return buildSnapshot(sections);
};

describe("instant proof", () => {
  it("names the witness when every gate is open", () => {
    expect(prove(buildSnapshot(receivingCompany()))).toMatchObject({
      verdict: "PROVEN",
      witnesses: ["a1"],
      eligible: ["a1"],
      causes: [],
    });
  });

  it("keeps unread targets open instead of calling them missing", () => {
    const routing = [{ ...receivingCompany().routing![0]!, targets: unreadable("no-permission") }];
    const proof = prove(buildSnapshot({ ...receivingCompany(), routing }));
    expect(proof).toMatchObject({ verdict: "UNKNOWN", causes: [] });
    expect(proof.gaps.map(({ gate }) => gate)).toContain("routing");
  });

  it("lets a full queue shut the door only while the queue is in use", () => {
    const queue = { id: "q1", name: "排队", enabled: true, limit: 3, channelIds: ["c1"] };
    const full = { ...receivingCompany(), channelLoad: [{ channelId: "c1", pending: 3 }] };
    expect(prove(buildSnapshot({ ...full, queues: [queue] })).verdict).toBe("REFUTED");
    expect(prove(buildSnapshot({ ...full, queues: [{ ...queue, enabled: false }] })).verdict).toBe("PROVEN");
  });

  it("keeps somebody who may not open the conversation eligible, yet no witness", () => {
    const proof = prove(company(({ roles }) => (roles[0]!.grants = [])));
    expect(proof).toMatchObject({
      verdict: "REFUTED",
      witnesses: [],
      eligible: ["a1"],
      platformSaysReceiving: true,
    });
    expect(proof.causes.map(({ gate, ruleId }) => [gate, ruleId])).toEqual([
      ["permission", "role/no-reception-permission"],
    ]);
  });

  const BREAKS: [string, string, string, (s: Sections) => unknown][] = [
    ["a disabled account", "account", "agent/disabled-in-roster", (s) => (s.agents![0]!.state = "disabled")],
    ["a disabled channel", "channel", "channel/disabled", (s) => (s.channels![0]!.enabled = false)],
    ["a disabled group", "routing", "group/disabled", (s) => (s.groups![0]!.enabled = false)],
    ["nobody in the group", "routing", "group/no-members", (s) => (s.memberships = [])],
    [
      "a read-only member",
      "membership",
      "group/read-only-members",
      (s) => (s.memberships![0]!.mode = "read-only"),
    ],
    ["a limit of zero", "capacity", "agent/service-limit-zero", (s) => (s.agents![0]!.capacity = 0)],
    ["a full agent", "capacity", "agent/capacity-reached", (s) => (s.presence![0]!.load = 5)],
    [
      "an agent who is away",
      "presence",
      "agent/not-available-on-shift",
      (s) => (s.presence![0]!.status = "away"),
    ],
    ["a hidden agent", "presence", "agent/hidden-flag", (s) => (s.presence![0]!.hidden = true)],
    [
      "a lapsed authorisation",
      "connection",
      "channel/reauthorization-required",
      (s) => (s.channels![0]!.authorisation = "reauthorise"),
    ],
  ];
  it.each(BREAKS)("refutes reception with %s", (_name, gate, ruleId, change) => {
    const sections = receivingCompany();
    change(sections);
    const proof = prove(buildSnapshot(sections));
    expect(proof.verdict).toBe("REFUTED");
    expect(proof.witnesses).toEqual([]);
    expect(proof.causes).toContainEqual(expect.objectContaining({ gate, ruleId }));
  });

  it.each([
    ["of the group, who plans nobody then", { kind: "group" as const, id: "g1" }, "该时段未排班"],
    ["of everybody", { kind: "organisation" as const, id: "org" }, "该时段不在可分配时间内"],
  ])("does not call somebody away outside the assignment hours %s", (_whose, subject, zh) => {
    const night = {
      id: "night",
      name: "夜班可分配时间",
      purpose: "assignment" as const,
      subjects: [subject],
      enabled: true,
      timezone: "Asia/Shanghai",
      alwaysOpen: false,
      intervals: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: 22 * 60, end: 6 * 60 })),
      exceptions: [],
    };
    const proof = prove(
      company((sections) => {
        sections.hours = [night];
        sections.presence[0]!.status = "offline";
      }),
    );
    expect(proof.verdict).toBe("REFUTED");
    expect(proof.causes).toMatchObject([
      { gate: "presence", ruleId: "hours/open-without-roster", detail: { zh } },
    ]);
  });

  it("does not take a permanent online flag for a person", () => {
    const absent = company(({ presence }) => {
      presence[0]!.sticky = true;
      presence[0]!.lastSeenAt = "2026-03-01T20:00:00Z";
    });
    expect(prove(absent)).toMatchObject({ verdict: "REFUTED", platformSaysReceiving: true });
    const there = company(({ presence }) => {
      presence[0]!.sticky = true;
      presence[0]!.lastSeenAt = TEST_TIME;
    });
    expect(prove(there).verdict).toBe("PROVEN");
  });

  it("says unknown, with what is missing, when the deciding value could not be read", () => {
    const proof = prove(company(({ roles }) => (roles[0]!.grants = unreadable("no-permission"))));
    expect(proof).toMatchObject({ verdict: "UNKNOWN", witnesses: [], eligible: ["a1"] });
    expect(proof.gaps.length).toBeGreaterThan(0);
  });

  it("never proves anything while a section that decides reception was not collected", () => {
    for (const section of ["agents", "memberships", "routing", "presence", "roles", "hours"] as const) {
      const sections = receivingCompany();
      delete sections[section];
      const proof = new Facts(hydrate(buildSnapshot(sections))).instant()[0];
      expect(proof?.verdict, section).not.toBe("PROVEN");
    }
  });
});

describe("the proof of the moment, on random snapshots", () => {
  it("counts people as their gates say", () => {
    fc.assert(
      fc.property(fc.oneof(randomSnapshot(), randomShifts), (snapshot) => {
        const facts = new Facts(hydrate(snapshot));
        for (const proof of facts.instant()) {
          const door = conjunction(proof.gates);
          const among = (left: "permission" | null) =>
            proof.candidates
              .filter(({ gates }) => {
                const deciders = deciding(facts, gates).filter(({ gate }) => gate !== left);
                return door === "open" && conjunction(deciders) === "open";
              })
              .map(({ agentId }) => agentId);
          expect(proof.witnesses).toEqual(among(null));
          expect(proof.eligible).toEqual(among("permission"));
          const states = proof.candidates.map(({ gates }) => conjunction(deciding(facts, gates)));
          expect(proof.candidates.map(({ state }) => state)).toEqual(states);
          const isRefuted = door === "closed" || (door === "open" && states.every((one) => one === "closed"));
          const isProven = door === "open" && states.includes("open");
          expect(proof.verdict).toBe(isProven ? "PROVEN" : isRefuted ? "REFUTED" : "UNKNOWN");
        }
      }),
      { numRuns: inject("deep") ? 100_000 : 10_000 },
    );
  });
});
