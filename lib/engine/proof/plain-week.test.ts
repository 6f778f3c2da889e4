import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { rowsOf } from "../snapshot";
import { plainWeek } from "../testing/plain-week";
import { randomShifts } from "../testing/random-shifts";
import { proveWeek } from "./week";

it("proves every hour as a judge does that goes minute by minute and person by person", () => {
  fc.assert(
    fc.property(randomShifts, (snapshot) => {
      const facts = new Facts(hydrate(snapshot));
      const at = Date.parse(snapshot.takenAt);
      const week = proveWeek(facts, at);
      const proven = week.map(({ hours }) => hours.map(({ verdict, witnesses }) => ({ verdict, witnesses })));
      for (const { letters, hours } of week) {
        expect(letters.witnesses).toEqual(hours.map(({ witnesses }) => witnesses.length));
        expect(letters.week).toBe(hours.map(({ verdict }) => verdict[0]).join(""));
      }
      expect(proven).toEqual(
        rowsOf(facts.snapshot, "channels").map((channel) => plainWeek(facts, channel, at)),
      );
    }),
    { numRuns: inject("deep") ? 20_000 : 1_000 },
  );
});
