import { describe, expect, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import type { Snapshot } from "../snapshot";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { rankRepairs, weekOf } from "./gains";
import { pathToGreen } from "./path";
import { repairsAt } from "./repairs";

/** Two channels behind one group whose only member has a service limit of nought; the second is switched off as well. */
function twoDarkChannels() {
  const company = receivingCompany();
  company.agents[0]!.capacity = 0;
  company.channels.push({ ...company.channels[0]!, id: "c2", name: "微信", enabled: false });
  company.routing!.push({ ...company.routing![0]!, id: "route-c2", channelId: "c2" });
  return buildSnapshot(company);
}

function pathOf(snapshot: Snapshot) {
  const at = Date.parse(snapshot.takenAt);
  return pathToGreen(new Facts(hydrate(snapshot)), weekOf(snapshot, at), at);
}

describe("what repairs are worth", () => {
  it("counts the hours of every channel they bring back", () => {
    const snapshot = twoDarkChannels();
    const at = Date.parse(snapshot.takenAt);
    const stretch = repairsAt(new Facts(hydrate(snapshot)), "c1", 10, at);
    const [first] = rankRepairs(snapshot, stretch!.repairs, at);
    expect(first).toMatchObject({ gained: 168, lost: 0, channelIds: ["c1"], people: ["a1"] });
  });

  it("finds the chain that leaves no hour dark, each step with what it leaves", () => {
    const snapshot = twoDarkChannels();
    const path = pathOf(snapshot);
    expect(path.dark).toBe(336);
    expect(path.left).toBe(0);
    expect(path.steps.map(({ gained, darkLeft }) => [gained, darkLeft])).toEqual([
      [168, 168],
      [168, 0],
    ]);
  });

  it("stops where nothing known helps, and says how much is left", () => {
    const company = receivingCompany();
    company.agents[0]!.state = { $: "unreadable", reason: "no-permission" };
    company.channels[0]!.enabled = false;
    const snapshot = buildSnapshot(company);
    const path = pathOf(snapshot);
    expect(path).toMatchObject({ steps: [], dark: 168, left: 168 });
  });
});
