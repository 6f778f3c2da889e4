import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { receivingCompany } from "../../testing/company";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { queueOffWhileFull } from "./off-while-full";

const company = receivingCompany();
const off = { id: "q1", name: "默认排队", enabled: false, channelIds: ["c1"] };
const [presence] = company.presence;
const snapshot = (change: Sections) => buildSnapshot({ ...company, queues: [off], ...change });
const full = { ...presence!, load: 5 };

testRule(queueOffWhileFull, {
  fails: [
    { name: "everybody full, queue off", snapshot: snapshot({ presence: [full] }), subjects: ["q1"] },
    {
      name: "a queue of the whole enterprise is off",
      snapshot: snapshot({ presence: [full], queues: [{ ...off, channelIds: absent }] }),
      subjects: ["q1"],
    },
  ],
  passes: [
    { name: "queue off, somebody free", snapshot: snapshot({}) },
    {
      name: "everybody full, queue on",
      snapshot: snapshot({ presence: [full], queues: [{ ...off, enabled: true }] }),
    },
    {
      name: "queue on decides alone, whatever else was not read",
      snapshot: buildSnapshot({ channels: company.channels, queues: [{ ...off, enabled: true }] }),
    },
  ],
  unknown: [
    {
      name: "everybody full, routing unreadable",
      snapshot: snapshot({
        presence: [full],
        routing: [{ ...company.routing![0]!, targets: unreadable("no-permission") }],
      }),
    },
    {
      name: "load unreadable",
      snapshot: snapshot({ presence: [{ ...presence!, load: unreadable("not-offered") }] }),
    },
    {
      name: "queue off, presence not collected",
      snapshot: buildSnapshot({ ...company, queues: [off], presence: undefined }),
    },
    {
      name: "on or off is unreadable",
      snapshot: snapshot({ queues: [{ ...off, enabled: unreadable("not-collected") }] }),
    },
  ],
  silent: [
    {
      name: "nobody on duty: the queue changes nothing",
      snapshot: snapshot({ presence: [{ ...full, status: "offline" }] }),
    },
    {
      name: "one at capacity while another is free",
      snapshot: snapshot({
        agents: [...company.agents, { ...company.agents[0]!, id: "a2", name: "王磊" }],
        memberships: [
          { agentId: "a1", groupId: "g1", mode: "full" },
          { agentId: "a2", groupId: "g1", mode: "full" },
        ],
        presence: [full, { ...presence!, agentId: "a2" }],
      }),
    },
  ],
});
