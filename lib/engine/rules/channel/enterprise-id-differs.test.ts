import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { enterpriseIdDiffers } from "./enterprise-id-differs";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(enterpriseIdDiffers, {
  fails: [
    {
      name: "another enterprise",
      snapshot: snapshot({ siteEnterpriseId: "b7", enterpriseId: "a1f" }),
      subjects: ["c1"],
    },
    {
      name: "the number in place of the long id",
      snapshot: snapshot({ siteEnterpriseId: "1234", enterpriseId: "a1f" }),
      subjects: ["c1"],
    },
    {
      name: "a chat link of another enterprise",
      snapshot: snapshot({ kind: "chat-link", siteEnterpriseId: "b7", enterpriseId: "a1f" }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "the id on record", snapshot: snapshot({ siteEnterpriseId: "a1f", enterpriseId: " a1f " }) },
  ],
  unknown: [
    {
      name: "the page could not be read",
      snapshot: snapshot({ siteEnterpriseId: unreadable("request-failed"), enterpriseId: "a1f" }),
    },
    { name: "nobody looked at the page", snapshot: snapshot({}) },
  ],
  silent: [
    {
      name: "not a website",
      snapshot: snapshot({ kind: "app-sdk", siteEnterpriseId: "b7", enterpriseId: "a1f" }),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, siteEnterpriseId: "b7", enterpriseId: "a1f" }),
    },
    { name: "no id on the page", snapshot: snapshot({ siteEnterpriseId: absent, enterpriseId: "a1f" }) },
  ],
});
