import { expect, it } from "vitest";
import { evaluateRule } from "../evaluate";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { RULES } from "../rules/registry";
import { unreadable } from "../value";
import { buildSnapshot, TEST_TIME } from "./build-snapshot";
import { buildTeam } from "./build-team";
import { receivingCompany } from "./company";
import { lossesOf } from "./losses";
import { observeReads } from "./reads";

const company = receivingCompany();
const snapshots = [
  buildTeam(),
  buildSnapshot({ ...company, presence: [{ agentId: "a1", status: unreadable("request-failed"), load: 9 }] }),
  buildSnapshot(company, { platform: "livehelperchat" }),
].map(hydrate);

it("losing what a rule never read changes nothing of its answer", () => {
  const at = Date.parse(TEST_TIME);
  let unread = 0;
  for (const [index, rule] of RULES.entries()) {
    const snapshot = snapshots[index % snapshots.length]!;
    const { snapshot: observed, reads } = observeReads(snapshot);
    const answer = JSON.stringify(evaluateRule(rule, new Facts(observed), at));
    const looked = new Set([...lossesOf(snapshot, reads)].map(({ what }) => what));
    for (const loss of lossesOf(snapshot)) {
      // To a rule that reads the ledger alone, one row less is the same as doubt, which is tried.
      const [section = "", ...how] = loss.what.split(" ");
      if (looked.has(loss.what) || (how[0] === "without" && looked.has(`${section} in doubt`))) continue;
      unread += 1;
      expect(JSON.stringify(evaluateRule(rule, new Facts(loss.snapshot), at)), loss.what).toBe(answer);
    }
  }
  expect(unread).toBeGreaterThan(10_000);
});
