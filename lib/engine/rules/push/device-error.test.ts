import type { Device } from "../../sections/devices";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { deviceError } from "./device-error";

const phones = (devices: Partial<Device>[], agent = {}) =>
  buildTeam(
    {
      agents: [{ ...lina, ...agent }],
      devices: devices.map((device, at) => ({ id: `d${at + 1}`, agentId: "a1", ...device })),
    },
    { platform: "livehelperchat" },
  );

testRule(deviceError, {
  fails: [
    { name: "last push failed", snapshot: phones([{ pushError: "InvalidRegistration" }]), subjects: ["d1"] },
    {
      name: "one of two devices fails",
      snapshot: phones([{ pushError: "" }, { pushError: "NotRegistered" }]),
      subjects: ["d2"],
    },
  ],
  passes: [{ name: "no error", snapshot: phones([{ pushError: "" }]) }],
  unknown: [
    { name: "error unreadable", snapshot: phones([{ pushError: unreadable("no-permission") }]) },
    { name: "devices not collected", snapshot: buildTeam({}, { platform: "livehelperchat" }) },
  ],
  silent: [
    {
      name: "the error of a session that has ended",
      snapshot: phones([{ pushError: "NotRegistered", sessionExpiresAt: "2026-01-01T00:00:00Z" }]),
    },
    { name: "a leaver", snapshot: phones([{ pushError: "NotRegistered" }], { state: "disabled" }) },
  ],
});
