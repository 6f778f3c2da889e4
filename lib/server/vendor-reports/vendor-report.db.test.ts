import { beforeAll, expect, it } from "vitest";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareIncident } from "@/lib/server/incidents/declare";
import { writeEntry } from "@/lib/server/incidents/entries/write";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { darkenedChannel, declaration, entry } from "@/lib/testing/incidents";
import { downloadVendorReport } from "./download";
import { getVendorReport } from "./get";

const CANARY = "Canary7Zq9";

describeOnDatabases("the vendor report of an incident", () => {
  let ctx: Context;
  let auditor: Context;
  let stranger: Context;
  let incidentId: string;

  beforeAll(async () => {
    ctx = await makeContext();
    auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    stranger = await makeContext();
    await importSample(ctx);
    const hour = await darkenedChannel(ctx);
    incidentId = (await declareIncident(ctx, declaration({ channelIds: [hour.channelId], hour }))).id;
    await writeEntry(ctx, { incidentId, ...entry("重新登录，无效") });
    const { sourceId, failingSnapshot } = await db().incident.findUniqueOrThrow({
      where: { id: incidentId },
      include: { failingSnapshot: true },
    });
    await db().pull.create({
      data: {
        organisationId: ctx.organisation.id,
        sourceId: sourceId!,
        status: "failed",
        queuedAt: new Date(Date.now() - 7_200_000),
        error: {
          code: "refused",
          text: { zh: `拒绝：token=${CANARY} 401`, en: `Refused: token=${CANARY} 401` },
          remedy: { zh: "检查凭证", en: "Check the key" },
        },
      },
    });
    expect(failingSnapshot).not.toBeNull();
  });

  const read = (language: "zh" | "en" = "zh", who = auditor) =>
    getVendorReport(who, { incidentId, language });

  it("is read by everybody who reads incidents, and by nobody of another organisation", async () => {
    expect((await read()).document.parts.length).toBeGreaterThan(10);
    await expect(read("zh", stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      downloadVendorReport(stranger, { incidentId, language: "zh", format: "pdf" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("gathers proof, changes, hash, errors and what was tried, from what is stored", async () => {
    const { text, document } = await read();
    const incident = await db().incident.findUniqueOrThrow({
      where: { id: incidentId },
      include: { failingSnapshot: true, channels: true },
    });
    expect(text).toContain(incident.failingSnapshot!.hash);
    expect(text).toContain(incident.channels[0]!.name);
    expect(text).toContain("重新登录，无效");
    expect(text).toContain("[refused]");
    const filled = document.parts.filter(({ empty }) => empty === null).map(({ id }) => id);
    expect(filled).toEqual(
      expect.arrayContaining([
        "times",
        "modules",
        "proof",
        "changes",
        "samples",
        "tried",
        "ruled-out",
        "questions",
      ]),
    );
    expect(document.parts.find(({ id }) => id === "changes")?.items[0]?.text).toMatch(/承诺时段无人接待/);
  });

  it("lets no secret of a stored error out", async () => {
    for (const language of ["zh", "en"] as const) {
      const { text, document } = await read(language);
      expect(text + JSON.stringify(document)).not.toContain(CANARY);
      expect(text).toContain("401");
    }
  });

  it("says the same as long as the evidence is the same", async () => {
    const [first, second] = [await read(), await read()];
    expect(second.text).toBe(first.text);
  });

  it("leaves as a file in each format, and that it left is kept", async () => {
    for (const [format, head] of [
      ["text", "报修单"],
      ["docx", "PK"],
      ["pdf", "%PDF"],
    ] as const) {
      const { bytes, name } = await downloadVendorReport(auditor, { incidentId, language: "zh", format });
      expect(new TextDecoder().decode(bytes.subarray(0, 9)).startsWith(head), format).toBe(true);
      expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
        action: "export.create",
        actorMemberId: auditor.actor.id,
        targetName: name,
        after: { format, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    }
  });

  it("is written before there is any snapshot, and then says that it knows nothing of the configuration", async () => {
    const alone = await makeContext();
    const { id } = await declareIncident(alone, declaration());
    const { document } = await getVendorReport(alone, { incidentId: id, language: "en" });
    for (const part of ["modules", "proof", "changes", "ruled-out"])
      expect(document.parts.find((one) => one.id === part)?.empty, part).toMatch(/Unknown/);
  });
});
