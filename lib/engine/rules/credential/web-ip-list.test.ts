import type { AccessList } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webIpList } from "./web-ip-list";

const platform = "intercom" as const;
const list = (change: Partial<AccessList>) =>
  buildTeam(
    {
      accessLists: [
        {
          id: "web",
          name: "工作区白名单",
          appliesTo: "web",
          enabled: true,
          addresses: ["203.0.113.0/24"],
          officeAddresses: ["203.0.113.8"],
          ...change,
        },
      ],
    },
    { platform },
  );
const abroad = { officeAddresses: ["203.0.113.8", "198.51.100.7"] };

testRule(webIpList, {
  fails: [{ name: "a second office", snapshot: list(abroad), subjects: ["web"] }],
  passes: [
    { name: "inside the range", snapshot: list({}) },
    { name: "an empty list lets everybody in", snapshot: list({ ...abroad, addresses: [] }) },
  ],
  unknown: [
    { name: "offices not recorded", snapshot: list({ officeAddresses: unreadable("not-collected") }) },
    { name: "a line that could not be understood", snapshot: list({ addresses: ["总部"] }) },
    {
      name: "which list it is could not be told",
      snapshot: list({ ...abroad, appliesTo: unreadable("not-offered") }),
    },
    { name: "it may be switched off", snapshot: list({ ...abroad, enabled: unreadable("not-offered") }) },
    { name: "lists not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "switched off", snapshot: list({ ...abroad, enabled: false }) },
    { name: "the list of the interface", snapshot: list({ ...abroad, appliesTo: "api" }) },
  ],
});
