import { describe, expect, it } from "vitest";
import { hydrate } from "./hydrate";
import { buildTeam } from "./testing/build-team";
import { absent } from "./value";

describe("hydrate", () => {
  it("writes the section's defaults before a row's own fields, which come first where both have one", () => {
    const team = buildTeam();
    const fields = { seat: absent, capacity: absent };
    const snapshot = {
      ...team,
      ledger: { ...team.ledger, agents: { status: "complete" as const, basis: "observed" as const, fields } },
    };
    const [plain] = snapshot.agents ?? [];
    if (!plain) throw new Error("the team has nobody");
    const { seat: _seat, ...row } = { ...plain, capacity: 3 };
    const [agent] = hydrate({ ...snapshot, agents: [row] }).agents ?? [];
    expect(JSON.stringify(agent)).toBe(JSON.stringify({ ...fields, ...row }));
  });

  it("leaves a row alone that has them all", () => {
    const team = buildTeam();
    const whole = hydrate(team);
    expect(hydrate(whole).agents?.[0]).toBe(whole.agents?.[0]);
  });
});
