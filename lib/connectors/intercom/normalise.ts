import { SNAPSHOT_FORMAT, type Snapshot } from "@/lib/engine/snapshot";
import { joinSections, unreadSections } from "../section";
import type { IntercomRaw } from "./raw";
import { channelSections } from "./sections/channels";
import { hoursSection } from "./sections/hours";
import { accessListsSection, changesSection, credentialsSection, workflowsSection } from "./sections/journal";
import { peopleSections } from "./sections/people";
import { INTERCOM_SEMANTICS } from "./semantics";

/** Raw answers to a snapshot: no clock, no network, the same answers give the same bytes. */
export function normalise(raw: IntercomRaw): Snapshot {
  const sections = joinSections([
    peopleSections(raw),
    channelSections(raw),
    hoursSection(raw),
    changesSection(raw),
    accessListsSection(raw),
    workflowsSection(raw),
    credentialsSection(raw),
    unreadSections(raw.takenAt, {
      absent: ["roleGroups"],
      untold: [
        "holidays",
        "queues",
        "channelLoad",
        "bots",
        "autoReplies",
        "forms",
        "webhooks",
        "integrations",
        "agentPush",
        "devices",
        "cachePolicies",
        "blocks",
        "subscriptions",
      ],
    }),
  ]);
  return {
    ...sections,
    format: SNAPSHOT_FORMAT,
    platform: { kind: "intercom", name: "Intercom", version: "2.16" },
    organisation: raw.organisation,
    takenAt: raw.takenAt,
    semantics: INTERCOM_SEMANTICS,
  };
}
