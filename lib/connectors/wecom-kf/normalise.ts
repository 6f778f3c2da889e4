import { SNAPSHOT_FORMAT, type Snapshot } from "@/lib/engine/snapshot";
import { joinSections, unreadSections } from "../section";
import type { WecomRaw } from "./raw";
import { accountSections } from "./sections/accounts";
import { evidenceSections } from "./sections/evidence";
import { peopleSections } from "./sections/people";
import { WECOM_SEMANTICS } from "./semantics";

/** Raw answers to a snapshot: no clock, no network, the same answers give the same bytes. */
export function normalise(raw: WecomRaw): Snapshot {
  const sections = joinSections([
    peopleSections(raw),
    accountSections(raw),
    evidenceSections(raw),
    unreadSections(raw.takenAt, {
      absent: ["roles", "permissions", "roleGroups"],
      untold: [
        "hours",
        "holidays",
        "queues",
        "bots",
        "automationRules",
        "autoReplies",
        "forms",
        "webhooks",
        "agentPush",
        "devices",
        "cachePolicies",
        "blocks",
        "accessLists",
        "subscriptions",
      ],
    }),
  ]);
  return {
    ...sections,
    format: SNAPSHOT_FORMAT,
    platform: { kind: "wecom-kf", name: "WeCom customer service" },
    organisation: raw.organisation,
    takenAt: raw.takenAt,
    semantics: WECOM_SEMANTICS,
  };
}
