import fc from "fast-check";
import type { Channel, Routing, Target } from "../sections/channels";
import type { Hours } from "../sections/hours";
import type { Agent, Group, Membership } from "../sections/people";
import type { Grant, Role } from "../sections/roles";
import type { Snapshot } from "../snapshot";
import { buildTeam } from "./build-team";

/**
 * Companies of up to twelve agents that a person could judge by hand, with everything the naive judge knows: accounts,
 * seats, roles that deny, groups, targets, rosters and opening hours over midnight. Everything in them can be read.
 */
const AGENTS = Array.from({ length: 12 }, (_, at) => `a${String(at).padStart(2, "0")}`);
const GROUPS = ["g1", "g2", "g3"];
const CHANNELS = ["c1", "c2"];

const grant = (permission: string, effect: Grant["effect"] = "allow"): Grant => ({ permission, effect });
const both = [grant("conversation.view"), grant("conversation.reply")];
const ROLES: readonly Pick<Role, "id" | "name" | "grants">[] = [
  { id: "r1", name: "客服", grants: both },
  { id: "r2", name: "只读", grants: [grant("conversation.view")] },
  { id: "r3", name: "主管", grants: both },
  { id: "r4", name: "受限", grants: [grant("conversation.reply", "deny")] },
];

/** Mostly well: a company in which everything is broken is dark for any reason, and tells nothing. */
const mostly = <T>(well: T, ...ill: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(well) }, { weight: 1, arbitrary: fc.constantFrom(...ill) });

const agent = (id: string): fc.Arbitrary<Agent> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`客服 ${id}`),
    state: mostly<"active" | "disabled" | "unconfirmed">("active", "disabled", "unconfirmed"),
    seat: mostly(true, false),
    kickedOff: mostly(false, true),
    capacity: mostly(3, 0),
    roleIds: mostly(["r1"], ["r2"], ["r1", "r3"], ["r2", "r3"], ["r1", "r4"], []),
    channelIds: mostly(CHANNELS, ["c1"], []),
    everywhere: mostly(false, false, true),
  });

const role = (row: (typeof ROLES)[number]): fc.Arbitrary<Role> =>
  fc.record({
    id: fc.constant(row.id),
    name: fc.constant(row.name),
    grants: fc.constant(row.grants),
    receives: mostly(true, false),
    adminSiteOnly: mostly(false, true),
    groupScope: mostly(GROUPS, ["g1"], []),
    channelScope: mostly(CHANNELS, ["c2"]),
  });
const group = (id: string): fc.Arbitrary<Group> =>
  mostly(true, false).map((enabled) => ({ id, name: `分组 ${id}`, enabled }));
const channel = (id: string): fc.Arbitrary<Channel> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`渠道 ${id}`),
    enabled: mostly(true, false),
    authorisation: mostly<"authorised" | "reauthorise">("authorised", "reauthorise"),
  });

const targets = fc.uniqueArray(
  fc.constantFrom<Target>(
    ...GROUPS.map((id): Target => ({ kind: "group", id })),
    { kind: "group", id: "gone" },
    { kind: "agent", id: "a00" },
    { kind: "agent", id: "a01" },
  ),
  { maxLength: 3, selector: ({ id }) => id },
);
const route = (channelId: string): fc.Arbitrary<Routing> =>
  fc.record({
    id: fc.constant(`t-${channelId}`),
    channelId: fc.constant(channelId),
    strategy: mostly<"automatic" | "customer-chooses">("automatic", "customer-chooses"),
    fallback: mostly<"none" | "group" | "enterprise">("none", "group", "enterprise"),
    targets,
    choices: targets,
  });

/** What messages pass through, for some of the channels and now and then broken. */
const passages = {
  bots: fc.array(passage("b", { handover: mostly(true, false) }), { maxLength: 1 }),
  webhooks: fc.array(passage("w", { suspended: mostly(false, true) }), { maxLength: 1 }),
  integrations: fc.array(passage("i", { link: mostly<"up" | "down">("up", "down") }), { maxLength: 1 }),
};

function passage<T>(id: string, health: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  const row = fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    enabled: mostly(true, false),
    channelIds: fc.subarray([...CHANNELS]),
  });
  return fc.tuple(row, fc.record(health)).map(([common, own]) => ({ ...common, ...own }));
}

const interval = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  start: fc.constantFrom(0, 15, 540, 720, 1320, 1425),
  end: fc.constantFrom(15, 360, 555, 1080, 1440),
});
const hours = (purpose: Hours["purpose"], subjects: Hours["subjects"]): fc.Arbitrary<Hours[]> =>
  fc
    .array(
      fc.record({
        subjects: fc.subarray([...subjects], { minLength: 1, maxLength: Math.min(3, subjects.length) }),
        enabled: mostly(true, false),
        intervals: fc.array(interval, { maxLength: 6 }),
      }),
      { maxLength: 2 },
    )
    .map((rows) => rows.map((row, at) => ({ ...row, purpose, id: `${purpose}${at}`, name: `时间 ${at}` })));

export const randomCompany: fc.Arbitrary<Snapshot> = fc
  .record({
    agents: fc.integer({ min: 0, max: 12 }).chain((count) => fc.tuple(...AGENTS.slice(0, count).map(agent))),
    roles: fc.tuple(...ROLES.map(role)),
    groups: fc.tuple(...GROUPS.map(group)),
    memberships: fc.uniqueArray(
      fc.record<Membership>({
        agentId: fc.constantFrom(...AGENTS),
        groupId: fc.constantFrom(...GROUPS),
        mode: mostly<"full" | "read-only">("full", "read-only"),
      }),
      { maxLength: 14, selector: ({ agentId, groupId }) => `${agentId} ${groupId}` },
    ),
    channels: fc.tuple(...CHANNELS.map(channel)),
    routing: fc.tuple(...CHANNELS.map(route)),
    opening: hours(
      "opening",
      CHANNELS.map((id) => ({ kind: "channel", id })),
    ),
    assignment: hours(
      "assignment",
      AGENTS.slice(0, 6).map((id) => ({ kind: "agent", id })),
    ),
    roster: hours("roster", [
      ...AGENTS.slice(0, 6).map((id) => ({ kind: "agent" as const, id })),
      ...GROUPS.map((id) => ({ kind: "group" as const, id })),
    ]),
    ...passages,
    effect: fc.constantFrom("restricts", "informs"),
    overnightIntervals: fc.boolean(),
    combine: fc.constantFrom("allow-only", "deny-overrides"),
    withoutTarget: fc.constantFrom("nobody", "everybody"),
    readOnlyReceives: fc.boolean(),
    zero: fc.constantFrom("never-assigned", "unlimited"),
  })
  .map(({ opening, assignment, roster, effect, overnightIntervals, ...rest }) => {
    const { combine, withoutTarget, readOnlyReceives, zero, ...sections } = rest;
    return buildTeam(
      { ...sections, hours: [...opening, ...assignment, ...roster] },
      {
        semantics: {
          permissions: { combine },
          hours: { effect, overnightIntervals },
          routing: { withoutTarget },
          membership: { readOnlyReceives },
          capacity: { zero },
        },
      },
    );
  });
