import { expect, it } from "vitest";
import { EntryView } from "@/lib/contracts/incident-entries";
import { tellEntries } from "./incidents";

const entry = (id: string, more: Partial<EntryView> = {}) =>
  EntryView.parse({
    ...{
      id,
      clientId: id,
      sequence: 1,
      kind: "action",
      text: id,
      author: "王芳",
      isKey: false,
      evidence: [],
    },
    ...{ happenedAt: "2026-11-27T01:00:00Z", endedAt: null, recordedAt: "2026-11-27T01:00:00Z", changes: [] },
    ...{ replacesId: null, replacedById: null, isWithdrawal: false },
    ...more,
  });

it("tells a corrected entry once, with what it was, and a withdrawn one with why", () => {
  const told = tellEntries([
    entry("wrong", { replacedById: "better" }),
    entry("better", { replacesId: "wrong", replacedById: "right" }),
    entry("right", { replacesId: "better" }),
    entry("gone", { replacedById: "why" }),
    entry("why", { replacesId: "gone", isWithdrawal: true }),
    entry("plain"),
  ]);
  expect(
    told.map(({ entry: { id }, earlier, withdrawal }) => [id, earlier.map((one) => one.id), withdrawal?.id]),
  ).toEqual([
    ["right", ["wrong", "better"], undefined],
    ["gone", [], "why"],
    ["plain", [], undefined],
  ]);
});
