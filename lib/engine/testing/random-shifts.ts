import fc from "fast-check";
import type { Interval } from "../scalars";
import type { Snapshot } from "../snapshot";
import { absent, unreadable } from "../value";
import { buildSnapshot, type Sections } from "./build-snapshot";
import { receivingCompany } from "./company";

type Row<S extends keyof Sections> = NonNullable<Sections[S]>[number];

const AGENTS = ["a1", "a2", "a3", "a4"];
const GROUPS = ["g1", "g2"];
const CHANNELS = ["c1", "c2"];

const missing = fc.constantFrom(absent, unreadable("no-permission"), undefined);
const mostly = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 8, arbitrary: value }, missing);
const usually = <T>(value: T, other: T) => mostly(fc.constantFrom(value, value, value, other));

const agent = (id: string): fc.Arbitrary<Row<"agents">> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`客服 ${id}`),
    state: usually<"active" | "disabled">("active", "disabled"),
    capacity: usually(5, 0),
    everywhere: usually(false, true),
    roleIds: mostly(fc.subarray(["r1", "gone"])),
    channelIds: fc.constantFrom(absent, absent, ["c1"]),
    seat: fc.constant(absent),
    kickedOff: fc.constant(absent),
    roleGroupIds: fc.constant(absent),
  });

/** Minutes that are no quarter hours too, and intervals over midnight. */
const interval: fc.Arbitrary<Interval> = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  start: fc.constantFrom(0, 7, 540, 545, 1320),
  end: fc.constantFrom(360, 547, 1080, 1439, 1440),
});

const timetable = fc.record({
  purpose: fc.constantFrom<Row<"hours">["purpose"]>("opening", "assignment", "roster", "roster"),
  subjects: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("agent" as const), id: fc.constantFrom(...AGENTS) }),
      fc.record({ kind: fc.constant("group" as const), id: fc.constantFrom(...GROUPS) }),
      fc.record({ kind: fc.constant("channel" as const), id: fc.constantFrom(...CHANNELS) }),
      fc.record({ kind: fc.constant("organisation" as const), id: fc.constant("org") }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  enabled: usually(true, false),
  timezone: mostly(fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "Asia/Kathmandu", "Nowhere/Else")),
  alwaysOpen: usually(false, true),
  intervals: mostly(fc.array(interval, { maxLength: 8 })),
  exceptions: mostly(
    fc.array(
      fc.record({
        from: fc.constantFrom("2026-03-02", "2026-03-04"),
        to: fc.constant("2026-03-05"),
        closed: fc.boolean(),
        intervals: fc.array(interval, { maxLength: 1 }),
      }),
      { maxLength: 1 },
    ),
  ),
});

/** Small companies with odd shifts, half-read fields and people reached in every way. */
export const randomShifts: fc.Arbitrary<Snapshot> = fc
  .record({
    agents: fc.tuple(...AGENTS.map(agent)),
    memberships: fc.uniqueArray(
      fc.record({
        agentId: fc.constantFrom(...AGENTS),
        groupId: fc.constantFrom(...GROUPS, "*"),
        mode: usually<"full" | "read-only">("full", "read-only"),
      }),
      { maxLength: 6, selector: ({ agentId, groupId }) => `${agentId}~${groupId}` },
    ),
    enabled: fc.tuple(...CHANNELS.map(() => usually(true, false))),
    targets: fc.tuple(...CHANNELS.map(() => mostly(fc.subarray([...GROUPS, ...AGENTS])))),
    timetables: fc.array(timetable, { maxLength: 5 }),
    holiday: fc.boolean(),
    pushed: fc.tuple(...AGENTS.map(() => usually(true, false))),
    decides: fc.boolean(),
    none: fc.constantFrom("nothing" as const, "everything" as const),
    withoutRoster: fc.constantFrom("assignable" as const, "unknown" as const),
    effect: fc.constantFrom("restricts" as const, "informs" as const),
    overnightIntervals: fc.boolean(),
    hoursRead: fc.constantFrom("complete" as const, "complete" as const, "partial" as const),
  })
  .map((made) => {
    const base = receivingCompany();
    const [channel] = base.channels;
    const [route] = base.routing ?? [];
    const [group] = base.groups;
    if (!channel || !route || !group) throw new Error("the receiving company lost a row");
    const sections: Sections = {
      ...base,
      agents: made.agents,
      groups: GROUPS.map((id) => ({ ...group, id, name: id })),
      memberships: made.memberships,
      channels: CHANNELS.map((id, at) => ({ ...channel, id, name: id, enabled: made.enabled[at] })),
      routing: CHANNELS.map((channelId, at) => ({
        ...route,
        id: `route-${channelId}`,
        channelId,
        targets: targetsOf(made.targets[at]),
      })),
      hours: made.timetables.map((row, at) => ({ ...row, id: `h${at}`, name: `h${at}` })),
      holidays: made.holiday ? [{ id: "d1", name: "节日", date: "2026-03-04", closed: true }] : [],
      agentPush: AGENTS.map((agentId, at) => ({
        id: `p-${agentId}`,
        agentId,
        enabled: made.pushed[at],
        permissionAssigned: absent,
      })),
    };
    return buildSnapshot(sections, {
      ledger: { hours: { status: made.hoursRead } },
      semantics: {
        notification: { decides: made.decides },
        membership: { none: made.none },
        hours: {
          withoutRoster: made.withoutRoster,
          effect: made.effect,
          overnightIntervals: made.overnightIntervals,
        },
      },
    });
  });

function targetsOf(ids: Row<"routing">["targets"] | string[]): Row<"routing">["targets"] {
  if (!Array.isArray(ids)) return ids;
  return ids.map((one) => {
    const id = typeof one === "string" ? one : one.id;
    return { kind: id.startsWith("g") ? ("group" as const) : ("agent" as const), id };
  });
}
