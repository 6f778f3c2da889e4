import { SNAPSHOT_FORMAT, type Snapshot } from "@/lib/engine/snapshot";
import { joinSections } from "../section";
import type { LhcRaw } from "./raw";
import { agentsSection } from "./sections/agents";
import { credentialsSection, webhooksSection } from "./sections/connections";
import { departmentSections } from "./sections/departments";
import { hoursSection } from "./sections/hours";
import { memberSections } from "./sections/members";
import { agentPushSection, devicesSection } from "./sections/push";
import { permissionsSection, roleGroupsSection, rolesSection } from "./sections/roles";
import { blocksSection, botsSection, cacheSection, changesSection, onlineTimeout } from "./sections/site";
import { lhcSemantics } from "./semantics";

/** Raw answers to a snapshot: no clock, no network, the same answers give the same bytes. */
export function normalise(raw: LhcRaw): Snapshot {
  const sections = [
    agentsSection(raw),
    departmentSections(raw),
    memberSections(raw),
    hoursSection(raw),
    botsSection(raw),
    rolesSection(raw),
    roleGroupsSection(raw),
    permissionsSection(raw),
    credentialsSection(raw),
    webhooksSection(raw),
    agentPushSection(raw),
    devicesSection(raw),
    cacheSection(raw),
    blocksSection(raw),
    changesSection(raw),
  ];
  return {
    ...joinSections(sections),
    format: SNAPSHOT_FORMAT,
    platform: { kind: "livehelperchat", name: "Live Helper Chat" },
    organisation: raw.organisation,
    takenAt: raw.takenAt,
    semantics: lhcSemantics(onlineTimeout(raw)),
  };
}
