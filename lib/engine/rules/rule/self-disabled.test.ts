import type { AutomationRule } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { selfDisabled } from "./self-disabled";

const snapshot = (change: Partial<AutomationRule>) =>
  buildSnapshot({ automationRules: [{ id: "r1", name: "分配到售后", ...change }] }, { platform: "chatwoot" });

testRule(selfDisabled, {
  fails: [
    {
      name: "switched off by errors",
      snapshot: snapshot({ disabledByErrors: true, active: false }),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "never failed", snapshot: snapshot({ disabledByErrors: false, active: true }) },
    { name: "switched on again after errors", snapshot: snapshot({ disabledByErrors: true, active: true }) },
  ],
  unknown: [
    {
      name: "errors unreadable",
      snapshot: snapshot({ disabledByErrors: unreadable("not-offered"), active: false }),
    },
    { name: "errors, but on or off is unreadable", snapshot: snapshot({ disabledByErrors: true }) },
  ],
  silent: [
    { name: "switched off by hand", snapshot: snapshot({ disabledByErrors: false, active: false }) },
    { name: "a platform that never switches rules off", snapshot: snapshot({ disabledByErrors: absent }) },
  ],
});
