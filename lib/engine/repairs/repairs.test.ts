import { describe, expect, it } from "vitest";
import { applyEdits } from "../draft/apply";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { proveWeek } from "../proof/week";
import type { Snapshot } from "../snapshot";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { absent } from "../value";
import { repairsAt, type DarkStretch } from "./repairs";

type Company = ReturnType<typeof receivingCompany>;
type Options = Parameters<typeof buildSnapshot>[1];

function companyWith(change: (company: Company) => void, options: Options = {}): Snapshot {
  const company = receivingCompany();
  change(company);
  return buildSnapshot(company, options);
}

const hour = 10;
const at = (snapshot: Snapshot) => Date.parse(snapshot.takenAt);
const repairsOf = (snapshot: Snapshot, of = hour) =>
  repairsAt(new Facts(hydrate(snapshot)), "c1", of, at(snapshot));
const verdictsOf = (snapshot: Snapshot, { from, to }: DarkStretch) =>
  proveWeek(new Facts(hydrate(snapshot)), at(snapshot))[0]!
    .hours.slice(from, to)
    .map(({ verdict }) => verdict);

/** Every listed repair proves every hour of its stretch, and no proper part of it does. */
function expectExact(snapshot: Snapshot, stretch: DarkStretch | null) {
  expect(stretch?.repairs.length).toBeGreaterThan(0);
  for (const { edits } of stretch?.repairs ?? []) {
    for (let mask = 0; mask < 2 ** edits.length; mask += 1) {
      const part = edits.filter((_, place) => (mask & (1 << place)) !== 0);
      const verdicts = verdictsOf(applyEdits(snapshot, part), stretch!);
      const proven = verdicts.every((verdict) => verdict === "PROVEN");
      expect(proven, JSON.stringify(part)).toBe(part.length === edits.length);
    }
  }
}

const secondAgent = (company: Company, more: object) =>
  company.agents.push({ ...company.agents[0]!, id: "a2", name: "王强", ...more });

describe("repairs", () => {
  it("says nothing about an hour that is not dark", () => {
    expect(repairsOf(companyWith(() => {}))).toBeNull();
    expect(repairsAt(new Facts(hydrate(companyWith(() => {}))), "nowhere", hour, 0)).toBeNull();
  });

  it.each<[string, (company: Company) => void, string[]]>([
    ["a channel that is off", ({ channels }) => (channels[0]!.enabled = false), ["channels c1 enabled"]],
    ["a disabled account", ({ agents }) => (agents[0]!.state = "disabled"), ["agents a1 state"]],
    ["a service limit of nought", ({ agents }) => (agents[0]!.capacity = 0), ["agents a1 capacity"]],
    [
      "a group that is off",
      ({ groups }) => (groups[0]!.enabled = false),
      ["groups g1 enabled", "routing route-c1 targets"],
    ],
    [
      "nobody in the group",
      (company) => (company.memberships = []),
      ["memberships a1~g1", "routing route-c1 targets"],
    ],
  ])("mends %s", (_, change, expected) => {
    const snapshot = companyWith(change);
    const stretch = repairsOf(snapshot);
    expectExact(snapshot, stretch);
    const targets = stretch!.repairs.map(({ edits }) =>
      edits.map((edit) =>
        edit.op === "add"
          ? `${edit.section} ${String(edit.row.agentId)}~${String(edit.row.groupId)}`
          : `${edit.section} ${edit.key} ${edit.op === "set" ? edit.field : ""}`,
      ),
    );
    expect(targets.map((one) => one.join(" + "))).toEqual(expect.arrayContaining(expected.slice(0, 1)));
  });

  it("needs every step of the one person near enough, or fewer of another", () => {
    const snapshot = companyWith((company) => {
      company.agents[0]!.state = "disabled";
      company.agents[0]!.capacity = 0;
      secondAgent(company, { state: "active", capacity: 0 });
      company.memberships!.push({ agentId: "a2", groupId: "g1", mode: "read-only" });
      company.channels[0]!.enabled = false;
    });
    const stretch = repairsOf(snapshot);
    expectExact(snapshot, stretch);
    expect(stretch!.repairs.map(({ edits, agentIds }) => [agentIds, edits.length])).toEqual(
      expect.arrayContaining([
        [["a1"], 3],
        [["a2"], 3],
      ]),
    );
  });

  it("offers each way to a permission: the role held, another role, and only what proves", () => {
    const snapshot = companyWith((company) => {
      company.roles[0]!.grants = [{ permission: "conversation.view", effect: "allow" }];
      company.roles.push({
        ...company.roles[0]!,
        id: "r2",
        name: "夜班",
        grants: [
          { permission: "conversation.view", effect: "allow" },
          { permission: "conversation.reply", effect: "allow" },
        ],
      });
      company.roles.push({ ...company.roles[1]!, id: "r3", name: "只看", receives: false });
    });
    const stretch = repairsOf(snapshot);
    expectExact(snapshot, stretch);
    expect(stretch!.repairs.map(({ edits }) => edits)).toEqual([
      [expect.objectContaining({ section: "roles", key: "r1", field: "grants" })],
      [expect.objectContaining({ section: "agents", key: "a1", field: "roleIds", value: ["r1", "r2"] })],
    ]);
  });

  it("takes away a deny, and never hopes that another grant outweighs it", () => {
    const snapshot = companyWith(
      (company) => {
        company.roles[0]!.grants = [
          { permission: "conversation.view", effect: "allow" },
          { permission: "conversation.reply", effect: "allow" },
          { permission: "conversation.*", effect: "allow" },
          { permission: "conversation.reply", effect: "deny" },
        ];
      },
      { semantics: { permissions: { combine: "deny-overrides" } } },
    );
    const stretch = repairsOf(snapshot);
    expectExact(snapshot, stretch);
    expect(stretch!.repairs).toHaveLength(1);
  });

  it("puts somebody on shift for the dark stretch alone", () => {
    const snapshot = companyWith((company) => {
      company.hours = [
        {
          id: "shift",
          name: "白班",
          purpose: "roster",
          subjects: [{ kind: "agent", id: "a1" }],
          enabled: true,
          timezone: "Asia/Shanghai",
          alwaysOpen: absent,
          intervals: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: 540, end: 1080 })),
          exceptions: [],
        },
      ];
    });
    const stretch = repairsOf(snapshot, 44);
    expect([stretch?.from, stretch?.to]).toEqual([42, 57]);
    expectExact(snapshot, stretch);
    expect(stretch!.repairs[0]?.people).toEqual(["a1"]);
  });

  it("offers nothing that rests on what could not be read", () => {
    const snapshot = companyWith((company) => {
      company.agents[0]!.state = "disabled";
      secondAgent(company, { state: { $: "unreadable", reason: "no-permission" } });
    });
    const stretch = repairsOf(snapshot);
    expectExact(snapshot, stretch);
    expect(stretch!.repairs.flatMap(({ agentIds }) => agentIds)).toEqual(["a1"]);
  });
});
