import type { Sections } from "./build-snapshot";
import { TEST_TIME } from "./build-snapshot";
import { absent } from "../value";

type Company = Sections & Required<Pick<Sections, "agents" | "groups" | "roles" | "channels" | "presence">>;

/** The smallest company whose one channel is received by one person; tests break one thing at a time. */
export function receivingCompany(): Company {
  return {
    agents: [
      {
        id: "a1",
        name: "李娜",
        state: "active",
        seat: absent,
        capacity: 5,
        roleIds: ["r1"],
        roleGroupIds: absent,
        hideOnline: false,
        kickedOff: absent,
        everywhere: absent,
        excludedFromAssignment: absent,
        channelIds: absent,
      },
    ],
    groups: [{ id: "g1", name: "售前", enabled: true, archived: absent, forcedOffline: absent }],
    memberships: [{ agentId: "a1", groupId: "g1", mode: "full" }],
    roles: [
      {
        id: "r1",
        name: "客服",
        grants: [
          { permission: "conversation.view", effect: "allow" },
          { permission: "conversation.reply", effect: "allow" },
        ],
        receives: true,
        adminSiteOnly: false,
        groupScope: absent,
        channelScope: absent,
      },
    ],
    roleGroups: [],
    channels: [
      {
        id: "c1",
        name: "官网",
        kind: "website",
        enabled: true,
        archived: absent,
        forcedOffline: absent,
        authorisation: "authorised",
        authorisedUntil: absent,
        customersPerWeek: 1200,
      },
    ],
    routing: [
      {
        id: "route-c1",
        channelId: "c1",
        targets: [{ kind: "group", id: "g1" }],
        strategy: "automatic",
        callbackHealthy: absent,
        fallback: "none",
      },
    ],
    hours: [],
    holidays: [],
    presence: [
      {
        agentId: "a1",
        status: "online",
        countedPresent: true,
        hidden: false,
        sticky: false,
        lastSeenAt: TEST_TIME,
        load: 1,
      },
    ],
    channelLoad: [{ channelId: "c1", pending: 0, platformReceiving: true }],
    bots: [],
    forms: [],
  };
}
