import { expect, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { buildSnapshot, type Sections } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { unreadable } from "../value";
import { AgentWeeks } from "./agent-week";
import { proveWeek } from "./week";

type HoursRow = NonNullable<Sections["hours"]>[number];
type Company = ReturnType<typeof receivingCompany>;

const everyDay = (start: number, end: number) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start, end }));
const timetable = (
  purpose: HoursRow["purpose"],
  kind: "channel" | "agent",
  id: string,
  intervals: HoursRow["intervals"],
): HoursRow => ({
  id: `${purpose}-${id}`,
  name: purpose,
  purpose,
  subjects: [{ kind, id }],
  enabled: true,
  timezone: "Asia/Shanghai",
  alwaysOpen: false,
  intervals,
  exceptions: [],
});
const shift = (start: number, end: number, id = "a1") =>
  timetable("roster", "agent", id, everyDay(start * 60, end * 60));

/** Tuesday, as letters. */
function tuesday(hours: HoursRow[], change: (sections: Company) => void = () => {}, options = {}) {
  const sections = { ...receivingCompany(), hours };
  change(sections);
  const snapshot = buildSnapshot(sections, options);
  const facts = new Facts(hydrate(snapshot));
  const at = Date.parse(snapshot.takenAt);
  const [channel] = new AgentWeeks(facts, proveWeek(facts, at), at).of("a1");
  expect(channel).toMatchObject({ channelId: "c1", name: "官网" });
  expect(channel?.hours).toHaveLength(168);
  return channel?.hours.slice(24, 48);
}
const day = (...runs: [string, number][]) => runs.map(([letter, hours]) => letter.repeat(hours)).join("");

it("receives on shift and is off duty otherwise", () => {
  expect(tuesday([shift(9, 18)])).toBe(day(["O", 9], ["R", 9], ["O", 6]));
});

it("is shut on shift by its own gates, and off duty no less", () => {
  const off = tuesday([shift(9, 18)], ({ agents: [agent] }) => {
    if (agent) agent.state = "disabled";
  });
  expect(off).toBe(day(["O", 9], ["X", 9], ["O", 6]));
});

it("blames the channel, not the person, where the channel is shut", () => {
  const shut = tuesday([shift(9, 18)], ({ channels: [channel] }) => {
    if (channel) channel.enabled = false;
  });
  expect(shut).toBe(day(["O", 9], ["C", 9], ["O", 6]));
});

it("cannot tell where a gate could not be read, also beside a colleague who receives", () => {
  const unread = (company: Company) => {
    const [agent] = company.agents;
    if (!agent) return;
    company.agents.push({ ...agent, id: "a2", name: "王强" });
    company.memberships?.push({ agentId: "a2", groupId: "g1", mode: "full" });
    agent.state = unreadable("no-permission");
  };
  expect(tuesday([shift(9, 18), shift(9, 12, "a2")], unread)).toBe(day(["O", 9], ["U", 9], ["O", 6]));
});

it("cannot tell without a roster where the platform keeps none", () => {
  const semantics = { hours: { withoutRoster: "unknown" as const } };
  expect(tuesday([], () => {}, { semantics })).toBe(day(["U", 24]));
});

it("says that a shift covers an hour in part", () => {
  const late = timetable("roster", "agent", "a1", everyDay(9 * 60 + 30, 18 * 60));
  expect(tuesday([late])).toBe(day(["O", 9], ["H", 1], ["R", 8], ["O", 6]));
});

it("counts only the promised part of an hour", () => {
  const opening = timetable("opening", "channel", "c1", everyDay(9 * 60 + 30, 18 * 60));
  const late = timetable("roster", "agent", "a1", everyDay(9 * 60 + 30, 18 * 60));
  expect(tuesday([opening, late])).toBe(day(["O", 9], ["R", 9], ["O", 6]));
});

it("knows nothing of somebody whom no routing names", () => {
  const snapshot = buildSnapshot(receivingCompany());
  const facts = new Facts(hydrate(snapshot));
  const at = Date.parse(snapshot.takenAt);
  expect(new AgentWeeks(facts, proveWeek(facts, at), at).of("nobody")).toEqual([]);
});
