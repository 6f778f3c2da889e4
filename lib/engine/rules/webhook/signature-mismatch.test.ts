import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { signatureMismatch } from "./signature-mismatch";

const platform = "meiqia" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(signatureMismatch, {
  fails: [{ name: "failed", snapshot: hooks({ signatureSelfTest: "failed" }), subjects: ["w1"] }],
  passes: [{ name: "passed", snapshot: hooks({ signatureSelfTest: "passed" }) }],
  unknown: [
    { name: "unreadable", snapshot: hooks({ signatureSelfTest: unreadable("not-offered") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "it may be switched off",
      snapshot: hooks({ signatureSelfTest: "failed", enabled: unreadable("not-offered") }),
    },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: hooks({ signatureSelfTest: "failed", enabled: false }) },
    {
      name: "a hook that others call",
      snapshot: hooks({ signatureSelfTest: "failed", direction: "incoming" }),
    },
    {
      name: "a receiver that was never tested because nothing is signed",
      snapshot: hooks({ signatureSelfTest: absent }),
    },
  ],
});
