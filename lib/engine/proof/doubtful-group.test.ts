import { describe, expect, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { buildSnapshot, type Sections } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { unreadable } from "../value";
import { proveInstant } from "./instant";
import { proveWeek } from "./week";

type Change = (sections: Sections) => void;

/** Somebody whom the channel names, and reaches through its group as well, whose switch is as given. */
function verdicts(enabled: boolean | "unread", change: Change) {
  const sections: Sections = { ...receivingCompany() };
  sections.routing?.forEach((row) =>
    Object.assign(row, {
      targets: [
        { kind: "agent", id: "a1" },
        { kind: "group", id: "g1" },
      ],
    }),
  );
  change(sections);
  const switched = enabled === "unread" ? unreadable("no-permission") : enabled;
  sections.groups = sections.groups?.map((group) => ({ ...group, enabled: switched }));
  const facts = new Facts(hydrate(buildSnapshot(sections)));
  const at = Date.parse(facts.snapshot.takenAt);
  return [proveInstant(facts, at)[0]?.verdict, proveWeek(facts, at)[0]?.hours[40]?.verdict];
}

describe("somebody reached directly, and through a group that may be switched off", () => {
  const scoped: Change = ({ roles }) => roles?.forEach((role) => Object.assign(role, { groupScope: [] }));

  it("is in doubt where the group is outside their scope", () => {
    expect(verdicts(true, scoped)).toEqual(["REFUTED", "REFUTED"]);
    expect(verdicts(false, scoped)).toEqual(["PROVEN", "PROVEN"]);
    expect(verdicts("unread", scoped)).toEqual(["UNKNOWN", "UNKNOWN"]);
  });

  const groupsShift: Change = (sections) => {
    sections.hours = [
      {
        id: "shift",
        name: "shift",
        purpose: "roster",
        subjects: [{ kind: "group", id: "g1" }],
        enabled: true,
        timezone: "Asia/Shanghai",
        alwaysOpen: true,
        intervals: [],
        exceptions: [],
      },
    ];
  };

  it("is in doubt where their only shift is the group's", () => {
    expect(verdicts(true, groupsShift)[1]).toBe("PROVEN");
    expect(verdicts(false, groupsShift)[1]).toBe("REFUTED");
    expect(verdicts("unread", groupsShift)[1]).toBe("UNKNOWN");
  });

  it("is proven where nothing hangs on the group", () => {
    expect(verdicts("unread", () => {})).toEqual(["PROVEN", "PROVEN"]);
  });
});
