import { describe, expect, it } from "vitest";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { proveInstant } from "@/lib/engine/proof/instant";
import { takeSnapshot } from "../take-snapshot";
import { startFakePlatform } from "../testing/fake-platform";
import { livehelperchat } from "./livehelperchat";
import { fakeLhc, fakeTables, READ_AT, type FakeSite } from "./testing/fake-lhc";

const LONG_AGO = { last_activity: READ_AT - 10_800 };
const ALL_DAY = Object.fromEntries(
  ["mod", "tud", "wed", "thd", "frd", "sad", "sud"].flatMap((day) => [
    [`${day}_start_hour`, 0],
    [`${day}_end_hour`, 2359],
  ]),
);
const grant = (...types: number[]) => ({
  lh_rolefunction: types.map((type) => ({
    role_id: 1,
    module: "lhchat",
    function: "use",
    limitation: "",
    type,
  })),
});

type Row = {
  name: string;
  /** Measured: what the platform said of department and operator. */
  dep: boolean;
  op: boolean;
  /** Whether the operator could open a chat on the operator page. */
  opens: boolean;
  site?: FakeSite;
  userdep?: Record<string, unknown>;
  tables?: Record<string, Record<string, unknown>[]>;
  cause?: string;
};

/** Measured on a running server: one department, one operator. */
const MEASURED: Row[] = [
  { name: "1 never active", dep: false, op: false, opens: false, userdep: { last_activity: 0 } },
  { name: "2 active", dep: true, op: true, opens: true },
  {
    name: "3 hidden",
    dep: false,
    op: false,
    opens: false,
    userdep: { hide_online: 1 },
    cause: "agent/hidden-flag",
  },
  {
    name: "4 department disabled",
    dep: false,
    op: true,
    opens: false,
    site: { department: { disabled: 1 } },
    cause: "channel/disabled",
  },
  {
    name: "5 department offline",
    dep: false,
    op: true,
    opens: false,
    site: { department: { dep_offline: 1 } },
    cause: "group/disabled",
  },
  {
    name: "6 queue full",
    dep: false,
    op: true,
    opens: false,
    site: { department: { pending_max: 1, pending_chats_counter: 1 } },
    cause: "queue/full",
  },
  {
    name: "7 operator disabled",
    dep: false,
    op: false,
    opens: false,
    site: { operator: { disabled: 1 } },
    tables: { lh_userdep: [] },
    cause: "group/no-members",
  },
  {
    name: "8 read-only",
    dep: false,
    op: true,
    opens: false,
    userdep: { ro: 1 },
    cause: "group/read-only-members",
  },
  {
    name: "9 elsewhere only",
    dep: false,
    op: true,
    opens: false,
    userdep: { dep_id: 2 },
    cause: "group/no-members",
  },
  {
    name: "10 too long ago",
    dep: false,
    op: false,
    opens: false,
    userdep: LONG_AGO,
    cause: "agent/idle-over-timeout",
  },
  {
    name: "11 always on, absent",
    dep: true,
    op: true,
    opens: false,
    userdep: { ...LONG_AGO, always_on: 1 },
    cause: "agent/presence-sticky",
  },
  {
    name: "12 inside hours, nobody",
    dep: true,
    op: false,
    opens: false,
    site: { department: { online_hours_active: 1, ...ALL_DAY } },
    userdep: LONG_AGO,
  },
  {
    name: "13 outside hours, nobody",
    dep: false,
    op: false,
    opens: false,
    site: { department: { online_hours_active: 1 } },
    userdep: LONG_AGO,
  },
  {
    name: "14 outside hours, active",
    dep: true,
    op: true,
    opens: true,
    site: { department: { online_hours_active: 1 } },
  },
  {
    name: "17 people group disabled",
    dep: true,
    op: true,
    opens: false,
    tables: { lh_group: [{ id: 1, name: "G", disabled: 1 }] },
    cause: "role/people-group-disabled",
  },
  {
    name: "18 in no people group",
    dep: true,
    op: true,
    opens: false,
    tables: { lh_groupuser: [] },
    cause: "role/no-role",
  },
  {
    name: "19 exclude beside grant",
    dep: true,
    op: true,
    opens: false,
    tables: grant(0, 1),
    cause: "role/deny-beside-allow",
  },
  {
    name: "20 no grant",
    dep: true,
    op: true,
    opens: false,
    tables: grant(),
    cause: "role/no-reception-permission",
  },
];

describe("measured truth table", () => {
  it.each(MEASURED)("$name", async ({ dep, op, opens, site = {}, userdep, tables, cause }) => {
    const platform = await startFakePlatform(
      fakeLhc({ operators: 1, ...site, departmentOnline: dep, userOnline: op }),
    );
    const snapshot = await takeSnapshot(livehelperchat, {
      settings: { url: platform.url, username: "svc.audit" },
      credentials: { apiKey: "some-api-key-0123" },
      tables: fakeTables(userdep, tables),
      allowPrivate: "127.0.0.1",
    }).finally(() => platform.close());
    const [proof] = proveInstant(new Facts(hydrate(snapshot)), Date.parse(snapshot.takenAt));
    expect(proof?.platformSaysReceiving).toBe(dep);
    expect(proof?.verdict).toBe(opens ? "PROVEN" : "REFUTED");
    expect(proof?.witnesses).toEqual(opens ? ["1"] : []);
    if (cause) expect(proof?.causes.map(({ ruleId }) => ruleId)).toContain(cause);
  });
});
