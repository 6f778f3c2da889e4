import { expect, it } from "vitest";
import { cellAt } from "@/components/proof/hour-cell";
import { personWeek } from "./person-week";

const week = (letters: string) => ({ hours: letters.padEnd(168, "O") });
const cells = (...channels: string[]) => {
  const merged = personWeek(channels.map(week));
  return [0, 1, 2, 3].map((hour) => {
    const { verdict, witnesses } = cellAt(merged, hour);
    return `${verdict} ${witnesses}`;
  });
};

it("counts the channels somebody receives on", () => {
  expect(cells("RRXO", "RXXO")).toEqual(["proven 2", "proven 1", "refuted 0", "closed 0"]);
});

it("lets what cannot be told stand above what is shut, and never above what is proven", () => {
  expect(cells("UURO", "XCUO")).toEqual(["unknown 0", "unknown 0", "proven 1", "closed 0"]);
});

it("shows a shut channel and a part of an hour as no reception on duty", () => {
  expect(cells("CHOO")).toEqual(["refuted 0", "refuted 0", "closed 0", "closed 0"]);
});
