import type { Device } from "../../sections/devices";
import { withDevices } from "../../testing/build-devices";
import { TEST_TIME } from "../../testing/build-snapshot";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { deviceExpired } from "./device-expired";

const platform = "livehelperchat" as const;
const lhc = (devices: Partial<Device>[]) => withDevices(devices, { platform });

const past = "2026-02-20T00:00:00Z";
const future = "2026-04-01T00:00:00Z";

testRule(deviceExpired, {
  fails: [
    { name: "the only session has ended", snapshot: lhc([{ sessionExpiresAt: past }]), subjects: ["d1"] },
    {
      name: "of several ended sessions the newest is reported",
      snapshot: lhc([{ sessionExpiresAt: "2025-12-01T00:00:00Z" }, { sessionExpiresAt: past }]),
      subjects: ["d2"],
    },
    {
      name: "the other device reports an error",
      snapshot: lhc([{ sessionExpiresAt: past }, { sessionExpiresAt: absent, pushError: "NotRegistered" }]),
      subjects: ["d1"],
    },
    {
      name: "a session that ends with the moment of judgement",
      snapshot: lhc([{ sessionExpiresAt: TEST_TIME }]),
      subjects: ["d1"],
    },
  ],
  passes: [{ name: "session runs", snapshot: lhc([{ sessionExpiresAt: future }]) }],
  unknown: [
    { name: "end unreadable", snapshot: lhc([{ sessionExpiresAt: unreadable("no-permission") }]) },
    {
      name: "ended, and the other device could not be read",
      snapshot: lhc([{ sessionExpiresAt: past }, { sessionExpiresAt: unreadable("no-permission") }]),
    },
    { name: "devices not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    {
      name: "signed in again on another device",
      snapshot: lhc([{ sessionExpiresAt: past }, { sessionExpiresAt: future }]),
    },
    {
      name: "another device never expires",
      snapshot: lhc([{ sessionExpiresAt: past }, { sessionExpiresAt: absent }]),
    },
    {
      name: "a leaver",
      snapshot: withDevices([{ sessionExpiresAt: past }], { platform, agent: { state: "disabled" } }),
    },
  ],
});
