import { SNAPSHOT_FORMAT, type Snapshot } from "@/lib/engine/snapshot";
import { joinSections } from "../section";
import type { ChatwootRaw } from "./raw";
import { agentSections } from "./sections/agents";
import { botsSection } from "./sections/bots";
import { changesSection } from "./sections/changes";
import { channelSections } from "./sections/channels";
import { connectionSections } from "./sections/connections";
import { groupSections } from "./sections/groups";
import { hoursSection } from "./sections/hours";
import { agentPushSection } from "./sections/push";
import { replySections } from "./sections/replies";
import { roleSections } from "./sections/roles";
import { routingSection } from "./sections/routing";
import { automationRulesSection } from "./sections/rules";
import { unreadSections } from "./sections/unread";
import { CHATWOOT_SEMANTICS } from "./semantics";

/** Raw answers to a snapshot: no clock, no network, the same answers give the same bytes. */
export function normalise(raw: ChatwootRaw): Snapshot {
  const sections = [
    agentSections(raw),
    roleSections(raw),
    channelSections(raw),
    groupSections(raw),
    routingSection(raw),
    hoursSection(raw),
    replySections(raw),
    botsSection(raw),
    automationRulesSection(raw),
    connectionSections(raw),
    agentPushSection(raw),
    changesSection(raw),
    unreadSections(raw),
  ];
  return {
    ...joinSections(sections),
    format: SNAPSHOT_FORMAT,
    platform: { kind: "chatwoot", name: "Chatwoot" },
    organisation: raw.organisation,
    takenAt: raw.takenAt,
    semantics: CHATWOOT_SEMANTICS,
  };
}
