import type { Device } from "../sections/devices";
import type { Agent } from "../sections/people";
import { buildTeam, lina, wangqiang } from "./build-team";

type Options = Parameters<typeof buildTeam>[1] & { agent?: Partial<Agent> };

/**
 * The small company with these devices, `d1`, `d2` and so on. They are 李娜's unless they name another owner;
 * `agent` changes her account.
 */
export function withDevices(devices: Partial<Device>[], { agent, ...options }: Options = {}) {
  return buildTeam(
    {
      agents: [{ ...lina, ...agent }, wangqiang],
      devices: devices.map((device, at) => ({ id: `d${at + 1}`, agentId: lina.id, ...device })),
    },
    options,
  );
}
