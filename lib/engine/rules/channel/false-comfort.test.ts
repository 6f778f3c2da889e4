import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { receivingCompany } from "../../testing/company";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { falseComfort } from "./false-comfort";

const company = receivingCompany();
const snapshot = (change: Sections = {}) => buildSnapshot({ ...company, ...change });
const [there] = company.presence;
const [role] = company.roles;
const mayOnlyLook = { ...role!, grants: [{ permission: "conversation.view", effect: "allow" as const }] };
const gone = { ...there!, status: "offline" as const, countedPresent: false };

testRule(falseComfort, {
  fails: [
    {
      name: "shown as online, and whoever is there may not reply",
      snapshot: snapshot({ roles: [mayOnlyLook] }),
      subjects: ["c1"],
    },
    {
      name: "shown as online, and nobody is there",
      snapshot: snapshot({ presence: [gone] }),
      subjects: ["c1"],
    },
    {
      name: "shown as online, and the group is empty",
      snapshot: snapshot({ memberships: [] }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "somebody is behind it", snapshot: snapshot() },
    {
      name: "the platform gives no answer of its own, and shows nobody",
      snapshot: snapshot({
        presence: [gone],
        channelLoad: [{ channelId: "c1", pending: 0, platformReceiving: absent }],
      }),
    },
    {
      name: "nobody is there and the platform says so",
      snapshot: snapshot({
        presence: [gone],
        channelLoad: [{ channelId: "c1", pending: 0, platformReceiving: false }],
      }),
    },
  ],
  unknown: [
    { name: "presence not collected", snapshot: snapshot({ presence: undefined }) },
    { name: "roles not collected", snapshot: snapshot({ roles: undefined }) },
    {
      name: "whether the platform shows it as online could not be read",
      snapshot: snapshot({
        presence: [gone],
        channelLoad: [{ channelId: "c1", pending: 0, platformReceiving: unreadable("no-permission") }],
      }),
    },
    {
      name: "no line about the channel, and nobody is there",
      snapshot: snapshot({ presence: [gone], channelLoad: [] }),
    },
  ],
});
