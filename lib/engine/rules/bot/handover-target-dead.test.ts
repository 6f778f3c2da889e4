import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { handoverTargetDead } from "./handover-target-dead";

const bot = {
  id: "b1",
  name: "小美",
  enabled: true,
  handover: true,
  channelIds: ["c1"],
  handoverTarget: { kind: "group" as const, id: "g1" },
};
const snapshot = (change: Sections) =>
  buildSnapshot(
    {
      bots: [bot],
      agents: [{ id: "a1", name: "李娜", state: "active" }],
      groups: [{ id: "g1", name: "售后", enabled: true }],
      memberships: [{ agentId: "a1", groupId: "g1" }],
      ...change,
    },
    { ledger: { groups: { fields: { archived: absent, forcedOffline: absent } } } },
  );

testRule(handoverTargetDead, {
  fails: [
    { name: "the group is empty", snapshot: snapshot({ memberships: [] }), subjects: ["b1"] },
    { name: "the group is gone", snapshot: snapshot({ groups: [] }), subjects: ["b1"] },
    {
      name: "the group is switched off",
      snapshot: snapshot({ groups: [{ id: "g1", name: "售后", enabled: false }] }),
      subjects: ["b1"],
    },
    {
      name: "the group holds leavers only",
      snapshot: snapshot({ agents: [{ id: "a1", name: "李娜", state: "disabled" }] }),
      subjects: ["b1"],
    },
    {
      name: "the named agent left",
      snapshot: snapshot({
        bots: [{ ...bot, handoverTarget: { kind: "agent", id: "a1" } }],
        agents: [{ id: "a1", name: "李娜", state: "disabled" }],
      }),
      subjects: ["b1"],
    },
  ],
  passes: [
    { name: "a staffed group", snapshot: snapshot({}) },
    {
      name: "a named agent",
      snapshot: snapshot({ bots: [{ ...bot, handoverTarget: { kind: "agent", id: "a1" } }] }),
    },
  ],
  unknown: [
    {
      name: "target unreadable",
      snapshot: snapshot({ bots: [{ ...bot, handoverTarget: unreadable("not-offered") }] }),
    },
    {
      name: "whether the only member is active is unreadable",
      snapshot: snapshot({ agents: [{ id: "a1", name: "李娜" }] }),
    },
    {
      name: "members only partly read",
      snapshot: buildSnapshot(
        { bots: [bot], agents: [], groups: [{ id: "g1", name: "售后" }], memberships: [] },
        { ledger: { memberships: { status: "partial" } } },
      ),
    },
  ],
  silent: [
    {
      name: "the bot uses the channel's own routing",
      snapshot: snapshot({ bots: [{ ...bot, handoverTarget: absent }], memberships: [] }),
    },
    {
      name: "hand-over is off, which is a finding of its own",
      snapshot: snapshot({ bots: [{ ...bot, handover: false }], memberships: [] }),
    },
  ],
});
