import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import { encodeCell } from "./permission-cell";
import { agentCell, agentMatrix } from "./permission-matrix";
import { rowsOf } from "./snapshot";
import { randomRoles } from "./testing/random-roles";

it("writes each row as its cells are derived one by one", () => {
  fc.assert(
    fc.property(randomRoles, (snapshot) => {
      const facts = new Facts(hydrate(snapshot));
      const { columns, rows } = agentMatrix(facts);
      const derived = rowsOf(facts.snapshot, "agents").map((agent) =>
        columns.map(({ id }) => encodeCell(agentCell(facts, agent, id))).join(""),
      );
      expect(rows.map(({ cells }) => cells)).toEqual(derived);
    }),
    { numRuns: inject("deep") ? 100_000 : 10_000 },
  );
});
