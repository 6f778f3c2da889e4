import { describe, expect, it } from "vitest";
import { Kinds } from "./kinds";
import { absent, unreadable, type Value } from "./value";

const kindsOf = (fields: readonly Value<unknown>[]) => [
  ...new Kinds(fields.length).byField((row) => fields[row]).numbers,
];

describe("rows by kind", () => {
  it("are told apart by any of the fields that matter", () => {
    const rows = [
      { state: "active", seat: true },
      { state: "active", seat: false },
      { state: "disabled", seat: true },
      { state: "active", seat: true },
    ];
    const kinds = new Kinds(rows.length).byField((row) => rows[row]?.state).byField((row) => rows[row]?.seat);
    expect([...kinds.numbers]).toEqual([0, 1, 2, 0]);
    expect(kinds.firsts).toEqual([0, 1, 2]);
  });

  it("are the same whoever declared a value and why one could not be read, and never mistaken for one another", () => {
    const declared = { $: "declared", value: "active" } as const;
    expect(kindsOf(["active", declared])).toEqual([0, 0]);
    expect(kindsOf([unreadable("redacted"), undefined, unreadable("truncated")])).toEqual([0, 0, 0]);
    expect(kindsOf([absent, undefined, false, null, "false", 0])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("asks the first of each kind, and answers for all", () => {
    const asked: number[] = [];
    const kinds = new Kinds(5).by((row) => row % 2);
    const answers = kinds.answers((row) => asked.push(row) * 7);
    expect(asked).toEqual([0, 1]);
    expect([...answers]).toEqual([7, 14, 7, 14, 7]);
  });

  it("tells more combinations apart than fit into a table", () => {
    const kinds = new Kinds(700).by((row) => row % 350).by((row) => row % 400);
    expect(new Set(kinds.numbers).size).toBe(700);
    expect(kinds.firsts).toEqual([...kinds.numbers.keys()]);
  });

  it("of no rows at all are none", () => {
    expect(new Kinds(0).by(() => 1).firsts).toEqual([]);
  });
});
