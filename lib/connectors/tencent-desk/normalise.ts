import { SNAPSHOT_FORMAT, type Snapshot } from "@/lib/engine/snapshot";
import { joinSections, unreadSections } from "../section";
import type { DeskRaw } from "./raw";
import { credentialsSection } from "./sections/credentials";
import { entranceSections } from "./sections/entrances";
import { hoursSection } from "./sections/hours";
import { peopleSections } from "./sections/people";
import { presenceSections } from "./sections/presence";
import { roleSections } from "./sections/roles";
import { DESK_SEMANTICS } from "./semantics";

/** Raw answers to a snapshot: no clock, no network, the same answers give the same bytes. */
export function normalise(raw: DeskRaw): Snapshot {
  const sections = joinSections([
    peopleSections(raw),
    roleSections(raw),
    entranceSections(raw),
    hoursSection(raw),
    presenceSections(raw),
    credentialsSection(raw),
    unreadSections(raw.takenAt, {
      absent: ["roleGroups"],
      untold: [
        "queues",
        "channelLoad",
        "holidays",
        "automationRules",
        "agentPush",
        "cachePolicies",
        "webhooks",
        "integrations",
        "forms",
        "blocks",
        "changes",
        "subscriptions",
        "accessLists",
      ],
    }),
  ]);
  return {
    ...sections,
    format: SNAPSHOT_FORMAT,
    platform: { kind: "tencent-desk", name: "Tencent Cloud Desk" },
    organisation: raw.organisation,
    takenAt: raw.takenAt,
    semantics: DESK_SEMANTICS,
  };
}
