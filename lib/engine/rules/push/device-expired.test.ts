import type { Device } from "../../sections/devices";
import { TEST_TIME } from "../../testing/build-snapshot";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { deviceExpired } from "./device-expired";

const phones = (devices: Partial<Device>[], agent = {}) =>
  buildTeam(
    {
      agents: [{ ...lina, ...agent }],
      devices: devices.map((device, at) => ({ id: `d${at + 1}`, agentId: "a1", ...device })),
    },
    { platform: "livehelperchat" },
  );

const past = "2026-02-20T00:00:00Z";
const future = "2026-04-01T00:00:00Z";

testRule(deviceExpired, {
  fails: [
    { name: "the only session has ended", snapshot: phones([{ sessionExpiresAt: past }]), subjects: ["d1"] },
    {
      name: "of several ended sessions the newest is reported",
      snapshot: phones([{ sessionExpiresAt: "2025-12-01T00:00:00Z" }, { sessionExpiresAt: past }]),
      subjects: ["d2"],
    },
    {
      name: "a session that ends with the moment of judgement",
      snapshot: phones([{ sessionExpiresAt: TEST_TIME }]),
      subjects: ["d1"],
    },
  ],
  passes: [{ name: "session runs", snapshot: phones([{ sessionExpiresAt: future }]) }],
  unknown: [
    { name: "end unreadable", snapshot: phones([{ sessionExpiresAt: unreadable("no-permission") }]) },
    {
      name: "ended, and the other device could not be read",
      snapshot: phones([{ sessionExpiresAt: past }, { sessionExpiresAt: unreadable("no-permission") }]),
    },
    { name: "devices not collected", snapshot: buildTeam({}, { platform: "livehelperchat" }) },
  ],
  silent: [
    {
      name: "signed in again on another device",
      snapshot: phones([{ sessionExpiresAt: past }, { sessionExpiresAt: future }]),
    },
    {
      name: "another device never expires",
      snapshot: phones([{ sessionExpiresAt: past }, { sessionExpiresAt: absent }]),
    },
    { name: "a leaver", snapshot: phones([{ sessionExpiresAt: past }], { state: "disabled" }) },
  ],
});
