import { db } from "@/lib/server/db";
import type { Ids } from "./divided-company";

/** What a request about one company is about. */
export type Subject = { snapshot: string; agent: string; channel: string; role: string };

/** What a route needs beside its parameters to answer at all; several are asked one after the other. */
const QUERIES: Record<string, (subject: Subject) => string[]> = {
  "/snapshots/compare": ({ snapshot }) => [`from=${snapshot}&to=${snapshot}`],
  "/search": () => ["q=CANARY", "q=官网", "q=李娜", "q=事故", "q=数据源", "q=INC-"],
  "/snapshots/compare/export": ({ snapshot }) => [`format=csv&from=${snapshot}&to=${snapshot}`],
  "/findings/groups/export": () => ["format=json&by=rule", "format=csv&by=channel"],
  "/settings/[area]/export": () => ["format=csv&section=agentPush", "format=json&section=devices"],
  "/checks/report": () => ["format=json&language=zh-CN", "format=sarif&language=zh-CN"],
  "/frameworks/export": () => ["format=csv&language=zh-CN"],
  "/findings/export": () => ["language=zh-CN"],
  "/findings/groups": () => ["by=rule", "by=subject", "by=channel"],
  "/incident-metrics": () => ["months=12"],
  "/incident-metrics/export": () => ["months=12&language=zh-CN"],
  "/incidents/suggestion": ({ channel }) => [`channel=${channel}`],
  "/incidents/[incidentId]/vendor-report": () => ["language=zh"],
  "/incidents/[incidentId]/vendor-report/export": () => ["format=text&language=zh"],
  "/permissions/derivation": ({ agent }) => [`agent=${agent}&permission=conversation.view`],
  "/permissions/role": ({ role }) => [`role=${role}`],
  "/permissions/added-role": ({ agent, role }) => [`agent=${agent}&role=${role}`],
  "/permissions/separation": () => [
    "left=conversation.view&right=conversation.reply&leftMode=all&rightMode=all",
  ],
  "/reception-log/anomalies": () => ["kind=error"],
  "/imports/template": () => ["format=csv&language=zh"],
};

/** How what a page shows is asked for as a file that can be read here. */
const FORMS = ["format=csv&language=zh-CN", "format=json&language=zh-CN", "format=csv&language=zh"];

/** As pages ask. */
export function queriesOfPages(address: string, subject: Subject): string[] {
  const known = QUERIES[address]?.(subject);
  if (!address.endsWith("/export")) return known ?? [""];
  const shown = QUERIES[address.replace("/export", "")]?.(subject) ?? [""];
  const exported = shown.flatMap((query) => FORMS.map((form) => [query, form].filter(Boolean).join("&")));
  return [...(known ?? []), ...exported];
}

/** Whatever a write names may as well not exist: it is refused before it is looked for. */
export const NOBODY = Object.fromEntries(
  "caseId clock deliveryId fileId id linkId packId probeId receiverId requestId siteScanId scheduleId tokenId entryId fallbackId followUpId invitationId keyId memberId pullId role sessionId slug stepId"
    .split(" ")
    .map((name) => [name, "nobody"]),
);

/** The parts of addresses, for one side of a divided company. */
export async function paramsOfDivided(ids: Ids, targetId: string): Promise<Record<string, string>> {
  const finding = await db().finding.findFirstOrThrow({
    where: { sourceId: ids.source, ruleId: "agent/disabled-in-roster" },
  });
  return {
    ...NOBODY,
    ...{ sourceId: ids.source, snapshotId: ids.snapshot, incidentId: ids.incident, lessonId: ids.lesson },
    ...{ importId: ids.import, attachmentId: ids.attachment, draftId: ids.draft, waiverId: ids.waiver },
    ...{ attestationId: ids.attestation, findingId: finding.id, ruleId: finding.ruleId, targetId },
    ...{
      agentId: "a1",
      channelId: "c1",
      hour: "10",
      section: "agents",
      area: "cache",
      screen: "groups",
      kind: "meiqia-webhook",
    },
  };
}

export const DIVIDED_SUBJECT = { agent: "a1", channel: "c1", role: "r1" };

/** As the tree writes it: `/findings/[findingId]`. */
export function addressOf({ path }: { path: string }): string {
  return path.replaceAll("{", "[").replaceAll("}", "]");
}

/** @throws for a parameter that nobody told the tests about */
export function pathOf(address: string, params: Readonly<Record<string, string>>): string {
  return address.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${address}: say in paramsOfDivided what ${name} is`);
    return encodeURIComponent(value);
  });
}
