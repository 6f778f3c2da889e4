import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { MAX_ATTACHMENT_BYTES } from "@/lib/contracts/incident-attachments";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { declareIncident } from "@/lib/server/incidents/declare";
import { getIncident } from "@/lib/server/incidents/get";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration } from "@/lib/testing/incidents";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { attach } from "./attach";
import { readAttachment } from "./read";
import { removeAttachment } from "./remove";
import { attachmentResponse } from "./response";

const bytesOf = (content: string | number[]) => new Uint8Array(Buffer.from(content as string));
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

describeOnDatabases("attachments", () => {
  let lead: Context;
  let incidentId: string;

  beforeAll(async () => {
    lead = await makeContext("team_lead");
    incidentId = (await declareIncident(lead, declaration())).id;
  });

  const put = (name: string, content: string | number[], more = {}, who = lead) =>
    attach(who, { incidentId, clientId: randomUUID(), name, bytes: bytesOf(content), ...more });

  it.each([
    ["截图.png", PNG, "image/png"],
    ["photo.png", [0xff, 0xd8, 0xff, 0xe0], "image/jpeg"],
    ["回执.txt", "14:05 收到平台回复", "text/plain"],
    ["reply.json", '{"code": 40013}', "application/json"],
    ["report.bin", "%PDF-1.7 x", "application/pdf"],
    ["page.html", "<script>alert(1)</script>", "text/plain"],
  ])("%s is what its bytes say", async (name, content, mediaType) => {
    const made = await put(name, content);
    expect(made).toMatchObject({ name, mediaType, by: lead.actor.name });
    const file = await readAttachment(lead, { incidentId, attachmentId: made.id });
    expect(Buffer.from(file.bytes)).toEqual(Buffer.from(bytesOf(content)));
  });

  it("is served for saving, never for running", async () => {
    const { id } = await put("../../复盘'记录\n.html", "<svg onload=alert(1)>");
    const response = attachmentResponse(await readAttachment(lead, { incidentId, attachmentId: id }));
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w%.-]+$/,
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it.each([
    ["an unknown type", "run.exe", [0x4d, 0x5a, 0x90, 0x00], "fileType"],
    ["nothing", "empty.txt", "", "fileType"],
    ["a secret", "env.txt", "KEY=AKIAIOSFODNN7EXAMPLE", "secret"],
    ["too many bytes", "big.txt", "x".repeat(MAX_ATTACHMENT_BYTES + 1), "fileTooLarge"],
  ])("refuses %s", async (_, name, content, problem) => {
    const before = await db().incidentAttachment.count();
    await expect(put(name, content)).rejects.toMatchObject({ key: `incidents.problems.${problem}` });
    expect(await db().incidentAttachment.count()).toBe(before);
  });

  it("is one file however often it is sent", async () => {
    const clientId = randomUUID();
    const made = await Promise.all([1, 2, 3].map(() => put("once.txt", "一次", { clientId })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it("loses its bytes when removed, and keeps its name, hash and why", async () => {
    const { id, hash } = await put("客户电话.txt", "不该留存的内容");
    await removeAttachment(lead, { incidentId, attachmentId: id, reason: "含客户电话" });
    await expect(readAttachment(lead, { incidentId, attachmentId: id })).rejects.toMatchObject({
      code: "not-found",
    });
    const { attachments } = await getIncident(lead, { incidentId });
    expect(attachments.find((one) => one.id === id)).toMatchObject({
      hash,
      removed: { reason: "含客户电话" },
    });
    expect(await db().incidentAttachment.findUnique({ where: { id }, select: { bytes: true } })).toEqual({
      bytes: null,
    });
    expect((await auditTrail(lead.organisation.id)).at(-1)).toMatchObject({
      action: "incident.remove-attachment",
    });
  });

  it("is written by administrators and team leads, read by auditors, and not there for others", async () => {
    const auditor = await makeContext("auditor", { organisationId: lead.organisation.id });
    const stranger = await makeContext();
    const { id } = await put("shown.txt", "可读");
    const key = { incidentId, attachmentId: id };
    await expect(put("no.txt", "x", {}, auditor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeAttachment(auditor, { ...key, reason: "不该" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await readAttachment(auditor, key)).name).toBe("shown.txt");
    await expect(put("no.txt", "x", {}, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(removeAttachment(stranger, { ...key, reason: "不该" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(readAttachment(stranger, key)).rejects.toMatchObject({ code: "not-found" });
    await whileAuditLogRefuses(async () => {
      await expect(put("never.txt", "x")).rejects.toThrow();
      await expect(removeAttachment(lead, { ...key, reason: "不该" })).rejects.toThrow();
    });
    const { attachments } = await getIncident(lead, { incidentId });
    expect(attachments.find((one) => one.id === id)?.removed).toBeNull();
    expect(attachments.map(({ name }) => name)).not.toContain("never.txt");
  });
});
