import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import type { Edit } from "./edit";
import { firstLoss, whatIf } from "./what-if";

const company = receivingCompany();
company.agents.push({ ...company.agents[0]!, id: "a2", name: "王强", state: "disabled" });
company.memberships!.push({ agentId: "a2", groupId: "g1", mode: "full" });
const snapshot = buildSnapshot(company);
const set = (section: "agents" | "roles" | "channels", key: string, field: string, value: unknown): Edit => ({
  op: "set",
  section,
  key,
  field,
  value,
});
const allHours = Array.from({ length: 168 }, (_, hour) => hour);

describe("what a draft would change", () => {
  it("is nothing for a draft that changes nothing", () => {
    const nothing = { hours: [], permissions: [], opened: [], closed: [], blinded: [] };
    expect(whatIf(snapshot, [])).toEqual(nothing);
    expect(whatIf(snapshot, [set("agents", "a1", "name", "李娜娜")])).toEqual(nothing);
    expect(firstLoss(nothing)).toBeNull();
  });

  it("names the hours a channel loses and the findings that open", () => {
    const result = whatIf(snapshot, [set("agents", "a1", "capacity", 0)]);
    expect(result.hours).toEqual([{ channelId: "c1", name: "官网", gained: [], lost: allHours }]);
    expect(result.opened.map(({ id }) => id)).toContain("agent/service-limit-zero:agents:a1");
    expect(firstLoss(result)).toMatchObject({ kind: "hours", channelId: "c1" });
  });

  it("says the opposite of the opposite draft", () => {
    const there = [set("agents", "a1", "capacity", 0)];
    const forth = whatIf(snapshot, there);
    const broken = buildSnapshot({
      ...company,
      agents: [{ ...company.agents[0]!, capacity: 0 }, company.agents[1]!],
    });
    const back = whatIf(broken, [set("agents", "a1", "capacity", 5)]);
    expect(back.hours).toEqual([{ channelId: "c1", name: "官网", gained: allHours, lost: [] }]);
    expect(back.closed.map(({ id }) => id)).toEqual(forth.opened.map(({ id }) => id));
    expect(back.opened.map(({ id }) => id)).toEqual(forth.closed.map(({ id }) => id));
  });

  it("counts a right that is taken away as a loss, person by person", () => {
    const result = whatIf(snapshot, [
      set("roles", "r1", "grants", [{ permission: "conversation.view", effect: "allow" }]),
    ]);
    expect(
      result.permissions.map(({ agentId, permission, before, after }) => [
        agentId,
        permission,
        before,
        after,
      ]),
    ).toEqual([
      ["a1", "conversation.reply", "allowed", "not-granted"],
      ["a2", "conversation.reply", "allowed", "not-granted"],
    ]);
  });

  it("says which rules a draft would blind", () => {
    const blind = { $: "unreadable", reason: "redacted" };
    const result = whatIf(snapshot, [set("agents", "a1", "capacity", blind)]);
    expect(result.blinded).toContain("agent/service-limit-zero");
    expect(firstLoss(result)).toMatchObject({ kind: "hours" });
  });
});
