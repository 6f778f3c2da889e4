import type { Device } from "../../sections/devices";
import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { deviceError } from "./device-error";

const platform = "livehelperchat" as const;
const lhc = (devices: Partial<Device>[]) => withDevices(devices, { platform });

testRule(deviceError, {
  fails: [
    { name: "last push failed", snapshot: lhc([{ pushError: "InvalidRegistration" }]), subjects: ["d1"] },
    {
      name: "one of two devices fails",
      snapshot: lhc([{ pushError: "" }, { pushError: "NotRegistered" }]),
      subjects: ["d2"],
    },
  ],
  passes: [{ name: "no error", snapshot: lhc([{ pushError: "" }]) }],
  unknown: [
    { name: "error unreadable", snapshot: lhc([{ pushError: unreadable("no-permission") }]) },
    { name: "devices not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    {
      name: "the error of a session that has ended",
      snapshot: lhc([{ pushError: "NotRegistered", sessionExpiresAt: "2026-01-01T00:00:00Z" }]),
    },
    {
      name: "a leaver",
      snapshot: withDevices([{ pushError: "NotRegistered" }], { platform, agent: { state: "disabled" } }),
    },
  ],
});
