import { describe, expect, it } from "vitest";
import { applyEdits } from "./draft/apply";
import { forecast } from "./forecast";
import { repairsOfComing } from "./forecast-repairs";
import { buildSnapshot, TEST_TIME } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

const at = Date.parse(TEST_TIME);

function look(change: (company: ReturnType<typeof receivingCompany>) => void) {
  const company = receivingCompany();
  change(company);
  const snapshot = buildSnapshot(company);
  const [dark] = forecast(snapshot, at).dark;
  const repairs = repairsOfComing(snapshot, at, dark!, 3);
  return { repairs, left: repairs.map(({ edits }) => forecast(applyEdits(snapshot, edits), at).dark) };
}

describe("repairs of what is coming", () => {
  it("renews the key before it ends", () => {
    const { repairs, left } = look(
      (company) =>
        (company.credentials = [
          {
            id: "key",
            name: "接口凭证",
            state: "working",
            expiresAt: "2026-04-01T03:20:00Z",
            channelIds: ["c1"],
          },
        ]),
    );
    expect(repairs.map(({ edits }) => edits)).toMatchObject([
      [{ op: "set", section: "credentials", key: "key", field: "expiresAt" }],
    ]);
    expect(left).toEqual([[]]);
  });

  it("prolongs a temporary account instead of switching it on again", () => {
    const { repairs, left } = look(({ agents }) => (agents[0]!.validUntil = "2026-03-18"));
    expect(repairs[0]!.edits).toEqual([
      { op: "set", section: "agents", key: "a1", field: "validUntil", value: "2027-03-18" },
    ]);
    expect(left[0]).toEqual([]);
  });
});
