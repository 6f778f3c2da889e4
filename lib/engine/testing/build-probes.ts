import type { Probe } from "../sections/evidence";
import { buildTeam } from "./build-team";

/** The small company with one connection test from its office, changed as a case needs. */
export function withProbe(change: Partial<Probe>, options: Parameters<typeof buildTeam>[1] = {}) {
  return buildTeam({ probes: [{ id: "p1", name: "总部 → 工作台", ...change }] }, options);
}
