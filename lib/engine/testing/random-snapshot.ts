import fc from "fast-check";
import type { z } from "zod";
import { rowKey } from "../row-key";
import {
  PLATFORMS,
  SECTION_NAMES,
  SECTION_SCHEMAS,
  type SectionName,
  type SectionRow,
  type Snapshot,
} from "../snapshot";
import { absent, unreadable } from "../value";
import { buildSnapshot, TEST_TIME, type Sections } from "./build-snapshot";

/**
 * Random snapshots straight from the schema: every section, every field, every way of missing one, ids that meet each
 * other and ids that lead nowhere. Whatever the schema allows is drawn, so a new section or field is tried unasked.
 */
export function randomSnapshot(sections: readonly SectionName[] = SECTION_NAMES): fc.Arbitrary<Snapshot> {
  const rows = Object.fromEntries(sections.map((section) => [section, rowsArbitrary(section)]));
  const states = fc.record(Object.fromEntries(sections.map((section) => [section, STATE])));
  return fc
    .record({
      rows: fc.record(rows),
      states,
      platform: fc.constantFrom(...PLATFORMS),
      combine: fc.constantFrom("allow-only", "deny-overrides", "unknown"),
      none: fc.constantFrom("nothing", "default-group", "everything"),
      effect: fc.constantFrom("restricts", "informs", "adds", "routes"),
      withoutTarget: fc.constantFrom("everybody", "nobody"),
      overnightIntervals: fc.boolean(),
      decides: fc.boolean(),
    })
    .map(({ rows: drawn, states: statuses, platform, combine, none, effect, withoutTarget, ...rest }) => {
      const given = Object.entries(drawn).filter(([section]) => hasRows(statuses[section]));
      return buildSnapshot(Object.fromEntries(given) as Sections, {
        platform,
        ledger: Object.fromEntries(Object.entries(statuses).map(([name, status]) => [name, entryOf(status)])),
        semantics: {
          permissions: { combine },
          membership: { none },
          hours: { effect, overnightIntervals: rest.overnightIntervals },
          routing: { withoutTarget },
          notification: { decides: rest.decides },
        },
      });
    });
}

const STATE = fc.constantFrom("complete", "complete", "complete", "partial", "absent", "unavailable");
type State = typeof STATE extends fc.Arbitrary<infer S> ? S : never;
const hasRows = (state: State | undefined) => state === "complete" || state === "partial";
const entryOf = (status: State) =>
  status === "complete" || status === "absent" ? { status } : { status, reason: "request-failed" as const };

const MOST_ROWS = 3;

function rowsArbitrary<S extends SectionName>(section: S): fc.Arbitrary<SectionRow<S>[]> {
  const row = arbitraryOf(SECTION_SCHEMAS[section], "") as fc.Arbitrary<SectionRow<S>>;
  const prefix = PREFIX[section] ?? section;
  return fc
    .array(row, { maxLength: MOST_ROWS })
    .map((rows) => rows.map((drawn, at) => ("id" in drawn ? { ...drawn, id: `${prefix}${at}` } : drawn)))
    .map((rows) => [...new Map(rows.map((drawn) => [rowKey(section, drawn), drawn])).values()]);
}

/** Ids that rows of other sections may name; the last of each leads nowhere. */
const PREFIX: Partial<Record<SectionName, string>> = {
  agents: "a",
  groups: "g",
  channels: "c",
  roles: "r",
  roleGroups: "u",
};
const pool = (prefix: string) => [0, 1, MOST_ROWS].map((at) => `${prefix}${at}`);
const IDS: readonly [RegExp, readonly string[]][] = [
  [/^(agentId|ownerAgentId)$/u, pool("a")],
  [/^groupId$/u, [...pool("g"), "*"]],
  [/^groupScope$/u, pool("g")],
  [/^(channelIds?|channelScope)$/u, pool("c")],
  [/^roleIds$/u, pool("r")],
  [/^roleGroupIds$/u, pool("u")],
  [/^(id|targetId)$/u, [...pool("a"), ...pool("g"), ...pool("c"), "org"]],
  [/^(permission|duties)$/u, ["conversation.view", "conversation.reply", "conversation.*", "*"]],
];
const WORDS = [
  "",
  "请拨打 400-800-1234 联系我们",
  "https://example.com/help",
  "http://127.0.0.1/x",
  "10.0.0.0/8",
  "3.9.5",
  "Asia/Shanghai",
  "Nowhere/Land",
  "chrome 90",
  "1",
  "修改角色权限",
  "95011",
];
const INSTANTS = [
  "2020-01-01T00:00:00Z",
  "2026-03-01T20:00:00Z",
  TEST_TIME,
  "2026-03-20T00:00:00+08:00",
  "2031-01-01T00:00:00Z",
];
const DAYS = ["2026-03-02", "2026-03-04", "2025-03-02"];
const NUMBERS = [0, 0.5, 1, 2, 5, 7, 30, 200, 429, 503, 540, 1080, 1320, 1440, 100_000];

/** An arbitrary of any schema that sections are made of; `field` is the name under which it stands. */
function arbitraryOf(schema: z.ZodType, field: string): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Definition;
  switch (def.type) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([name, part]) => [name, arbitraryOf(part, name)]),
        ),
      );
    case "array":
      return fc.array(arbitraryOf(def.element as z.ZodType, field), { maxLength: 3 });
    case "optional":
      return optionalOf(def.innerType as z.ZodType, field);
    case "union":
      return fc.oneof(...(def.options ?? []).map((option) => arbitraryOf(option, field)));
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "literal":
      return fc.constantFrom(...(def.values ?? []));
    case "boolean":
      return fc.boolean();
    case "number":
      return among(schema, NUMBERS);
    case "string": {
      const ids = IDS.find(([name]) => name.test(field))?.[1];
      return among(schema, ids ?? [...INSTANTS, ...DAYS, ...WORDS]);
    }
    default:
      throw new Error(`no arbitrary for ${def.type} (${field})`);
  }
}

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, unknown>;
  values?: unknown[];
};

/** A field that may be missing is there more often than not, so that rules get past their first look. */
function optionalOf(inner: z.ZodType, field: string): fc.Arbitrary<unknown> {
  const options = (inner._zod.def as unknown as Definition).options;
  const plain = options && inner.safeParse(absent).success ? (options[0] as z.ZodType) : inner;
  const present = arbitraryOf(plain, field);
  const missing = plain === inner ? [undefined] : [absent, undefined, unreadable("no-permission")];
  return fc.oneof({ weight: 5, arbitrary: present }, { weight: 1, arbitrary: fc.constantFrom(...missing) });
}

function among(schema: z.ZodType, candidates: readonly unknown[]): fc.Arbitrary<unknown> {
  const fitting = candidates.filter((candidate) => schema.safeParse(candidate).success);
  if (fitting.length === 0) throw new Error("none of the candidates fits");
  return fc.constantFrom(...fitting);
}
