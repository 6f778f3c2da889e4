import type { Facts } from "./facts";
import { Kinds } from "./kinds";
import { agentMatrix } from "./permission-matrix";
import { RoleAnswers } from "./proof/role-answers";
import { GateBuilder } from "./proof/gate-builder";
import { proveWeek } from "./proof/week";
import { RoleWords } from "./role-words";
import { SNAPSHOT_FORMAT, type Snapshot } from "./snapshot";

let kept: unknown;

/**
 * Judges a company of one person once and never lets go of what came of it. The runtime forgets the layout of a class
 * when its last object is collected, and throws away what it has compiled for it: an engine asked every few minutes would
 * be compiled anew each time, which takes longer than the answer.
 */
export function keepShapes(factsOf: (snapshot: Snapshot) => Facts): void {
  if (kept !== undefined) return;
  kept = null;
  const facts = factsOf(SMALLEST);
  const week = proveWeek(facts, 0);
  const others = [
    new Kinds(1),
    new RoleWords([]),
    new RoleAnswers(facts),
    new GateBuilder("account", facts.pointers),
  ];
  kept = [facts, week, facts.instant(), agentMatrix(facts), others];
}

const SMALLEST: Snapshot = {
  format: SNAPSHOT_FORMAT,
  platform: { kind: "other", name: "kept" },
  organisation: { id: "kept", name: "kept", timezone: "UTC" },
  takenAt: "1970-01-01T00:00:00Z",
  semantics: {
    permissions: {
      combine: "deny-overrides",
      open: [["receive"]],
      reply: [],
      seeUnassigned: [],
      receivesFlag: false,
      basis: "declared",
    },
    membership: { none: "nothing", readOnlyReceives: false, basis: "declared" },
    presence: { receiving: ["online"], timeoutSeconds: null, source: "switch", basis: "declared" },
    hours: { effect: "restricts", withoutRoster: "assignable", overnightIntervals: true, basis: "declared" },
    capacity: { zero: "unlimited", basis: "declared" },
    queue: { limitZero: "unlimited", whenFull: "waits", basis: "declared" },
    routing: { withoutTarget: "nobody", checksPermission: true, basis: "declared" },
    notification: { decides: true, basis: "declared" },
    dependsOn: [],
    platformReceiving: { any: ["present-member"], basis: "declared" },
  },
  ledger: {},
  agents: [{ id: "a", name: "a", kind: "human", state: "active", capacity: 1, roleIds: ["r"] }],
  groups: [{ id: "g", name: "g" }],
  memberships: [{ agentId: "a", groupId: "g", mode: "full" }],
  roles: [{ id: "r", name: "r", grants: [{ permission: "receive", effect: "allow" }] }],
  presence: [{ agentId: "a", status: "online", load: 0 }],
  channels: [{ id: "c", name: "c", kind: "website", enabled: true }],
  routing: [{ id: "c", channelId: "c", strategy: "automatic", targets: [{ kind: "group", id: "g" }] }],
  hours: [
    {
      id: "s",
      name: "s",
      purpose: "roster",
      subjects: [{ kind: "agent", id: "a" }],
      enabled: true,
      timezone: "UTC",
      intervals: [{ day: 1, start: 0, end: 60 }],
    },
  ],
  agentPush: [{ id: "p", agentId: "a", enabled: true }],
};
