import { expect, it } from "vitest";
import type { ResilienceTargets } from "../../policy";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { receivingCompany } from "../../testing/company";
import { runRule, testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { resilienceBelowTarget } from "./resilience-below-target";

/** So many people who share nothing receive the channel. */
function companyOf(people: number, targets: Partial<ResilienceTargets>, change: Sections = {}) {
  const company = receivingCompany();
  for (let at = 2; at <= people; at += 1) {
    company.agents.push({ ...company.agents[0]!, id: `a${at}`, name: `客服${at}`, roleIds: [`r${at}`] });
    company.roles.push({ ...company.roles[0]!, id: `r${at}`, name: `角色${at}` });
    company.groups.push({ ...company.groups[0]!, id: `g${at}`, name: `分组${at}` });
    company.memberships!.push({ agentId: `a${at}`, groupId: `g${at}`, mode: "full" });
  }
  company.routing![0]!.targets = company.groups.map(({ id }) => ({ kind: "group" as const, id }));
  const carriers = { credentials: [], webhooks: [], integrations: [] };
  return buildSnapshot(
    { ...company, ...carriers, ...change },
    { policy: { resilience: { standard: 0, channels: {}, ...targets } } },
  );
}

const key = (channelIds: string[]) => [
  { id: "key", name: "接口凭证", state: "working" as const, expiresAt: absent, channelIds },
];

testRule(resilienceBelowTarget, {
  fails: [
    { name: "one person is all there is", snapshot: companyOf(1, { standard: 1 }), subjects: ["c1"] },
    { name: "two where two may be lost", snapshot: companyOf(2, { channels: { c1: 2 } }), subjects: ["c1"] },
    {
      name: "one key carries it",
      snapshot: companyOf(3, { standard: 1 }, { credentials: key(["c1"]) }),
      subjects: ["c1"],
    },
    {
      name: "nobody is there any more",
      snapshot: companyOf(2, { standard: 1 }, { memberships: [] }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "two people who share nothing", snapshot: companyOf(2, { standard: 1 }) },
    { name: "three where two may be lost", snapshot: companyOf(3, { standard: 1, channels: { c1: 2 } }) },
  ],
  unknown: [
    {
      name: "nobody knows what keys carry",
      snapshot: companyOf(2, { standard: 1 }, { credentials: unread() }),
    },
  ],
  silent: [
    { name: "nothing is asked", snapshot: companyOf(1, {}) },
    { name: "nothing is asked of this one", snapshot: companyOf(1, { standard: 2, channels: { c1: 0 } }) },
    {
      name: "the channel is switched off",
      snapshot: companyOf(
        1,
        { standard: 1 },
        { channels: [{ ...receivingCompany().channels[0]!, enabled: false }] },
      ),
    },
  ],
});

function unread() {
  return [{ ...key([])[0]!, channelIds: unreadable("no-permission") }];
}

it("says how far it is from the target, and shows what it hangs on", () => {
  const snapshot = companyOf(3, { standard: 1 }, { credentials: key(["c1"]) });
  const [finding] = runRule(resilienceBelowTarget, { name: "", snapshot }).findings;
  expect(finding?.message.zh).toBe("渠道「官网」在最弱的时段失去任何一项就无人接待，目标是能承受失去 1 项。");
  expect(finding?.evidence.map(({ value }) => value)).toContain("接口凭证");
  const [dark] = runRule(resilienceBelowTarget, {
    name: "",
    snapshot: companyOf(2, { standard: 1 }, { memberships: [] }),
  }).findings;
  expect(dark?.message.en).toBe(
    "Channel “官网” is already without anybody in 168 promised hours a week; it has to survive the loss of 1.",
  );
});
