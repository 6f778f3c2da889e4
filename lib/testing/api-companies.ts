import { randomUUID } from "node:crypto";
import { tokenPermissions } from "@/lib/access";
import { rowsOf } from "@/lib/engine/snapshot";
import { createToken } from "@/lib/server/api-tokens/create";
import type { Context } from "@/lib/server/context";
import { writeComment } from "@/lib/server/comments/write";
import { db } from "@/lib/server/db";
import { askForEvidence } from "@/lib/server/evidence-requests/ask";
import { importSample } from "@/lib/server/imports/import-sample";
import { requestPack } from "@/lib/server/packs/request";
import { rotateSigningKey } from "@/lib/server/signing-keys/rotate";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { DIVIDED_SUBJECT, NOBODY, paramsOfDivided, type Subject } from "./api-requests";
import { makeContext } from "./context";
import { divideCompany } from "./divided-company";

/** A company as a program meets it: the token to ask with, and what to ask about. */
export type AskedCompany = {
  token: string;
  source: string;
  subject: Subject;
  params: Record<string, string>;
};

/** The sample company, with what an audit adds to it. */
export async function sampleCompany(): Promise<AskedCompany> {
  const ctx = await makeContext();
  const { sourceId } = await importSample(ctx);
  const { id: snapshotId } = await db().snapshot.findFirstOrThrow({
    where: { sourceId },
    orderBy: { takenAt: "desc" },
  });
  const { snapshot } = await loadSnapshot(ctx.organisation.id, snapshotId);
  const firstOf = (section: "agents" | "channels" | "roles") => rowsOf(snapshot, section)[0]?.id ?? "";
  const finding = await db().finding.findFirstOrThrow({ where: { sourceId }, orderBy: { id: "asc" } });
  const [channel, agent] = [firstOf("channels"), firstOf("agents")];
  return {
    token: await programOf(ctx),
    source: sourceId,
    subject: { snapshot: snapshotId, agent, channel, role: firstOf("roles") },
    params: {
      ...NOBODY,
      ...(await audited(ctx, sourceId, finding.id)),
      ...{ sourceId, snapshotId, findingId: finding.id, ruleId: finding.ruleId },
      ...{ incidentId: "nobody", lessonId: "nobody", attachmentId: "nobody", targetId: "nobody" },
      ...{ channelId: channel, agentId: agent, hour: "10", section: "agents", area: "agents" },
      ...SCREEN,
    },
  };
}

const SCREEN = { screen: "groups", kind: "meiqia-webhook" };

/** A company that declares what it sees on its platform's screens, and nothing else. */
export async function declaringCompany(): Promise<AskedCompany> {
  const ctx = await makeContext();
  const { id } = await db().source.create({
    data: { organisationId: ctx.organisation.id, kind: "meiqia", name: "美洽", settings: {} },
  });
  const nobody = { snapshot: "nobody", agent: "nobody", channel: "nobody", role: "nobody" };
  const rest =
    "snapshotId findingId ruleId incidentId lessonId attachmentId targetId channelId agentId section area";
  return {
    token: await programOf(ctx),
    source: id,
    subject: nobody,
    params: {
      ...NOBODY,
      ...Object.fromEntries(rest.split(" ").map((name) => [name, "nobody"])),
      ...{ importId: "nobody", draftId: "nobody", waiverId: "nobody", attestationId: "nobody" },
      ...{ sourceId: id, hour: "10", ...SCREEN },
    },
  };
}

/** The inside of a divided company, which has one of everything else. */
export async function dividedCompany(): Promise<AskedCompany> {
  const ctx = await makeContext();
  const { inside, targetId } = await divideCompany(ctx);
  const probe = await db().probe.findFirstOrThrow({ where: { sourceId: inside.source, archivedAt: null } });
  const scan = await db().siteScan.findFirstOrThrow({ where: { sourceId: inside.source, archivedAt: null } });
  return {
    token: await programOf(ctx),
    source: inside.source,
    subject: { ...inside, ...DIVIDED_SUBJECT },
    params: { ...(await paramsOfDivided(inside, targetId)), probeId: probe.id, siteScanId: scan.id },
  };
}

async function audited(ctx: Context, sourceId: string, findingId: string) {
  const { id: packId } = await requestPack(ctx, { from: "2026-10-01", to: "2026-10-31", sourceIds: [] });
  const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const request = { clientId: randomUUID(), title: "十月的排班记录", what: "请提供排班记录。", due };
  const { id: requestId } = await askForEvidence(ctx, { ...request, sourceId });
  const place = { target: "finding" as const, targetId: findingId, sourceId };
  await writeComment(ctx, { ...place, clientId: randomUUID(), text: "已与排班核对。" });
  const { keyId } = await rotateSigningKey(ctx);
  return { packId, requestId, id: keyId };
}

/** With every scope there is. */
async function programOf(ctx: Context): Promise<string> {
  const { secret } = await createToken(ctx, { name: "程序", scopes: [...tokenPermissions], days: 1 });
  return secret;
}
