import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { OwnOutcome } from "@/lib/contracts/rehearsal";
import { applyEdits } from "@/lib/engine/draft/apply";
import type { Edit } from "@/lib/engine/draft/edit";
import type { Snapshot } from "@/lib/engine/snapshot";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { createOwnRule } from "@/lib/server/own-rules/create";
import { editOwnRule } from "@/lib/server/own-rules/edit";
import * as runs from "@/lib/server/own-rules/run-condition";
import { switchOwnRule } from "@/lib/server/own-rules/switch";
import { setTarget } from "@/lib/server/resilience/set-target";
import { sha256 } from "@/lib/server/snapshots/pack";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { canonicalize } from "@/lib/engine/canonical";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { readBasis } from "./basis";
import { createDraft } from "./create";
import { listDrafts } from "./list";
import { rehearseOwnRules } from "./rehearse-own";
import { removeDraft } from "./remove";
import { updateDraft } from "./update";

const noRoom: Edit = { op: "set", section: "agents", key: "a1", field: "capacity", value: 0 };
const company = buildSnapshot(receivingCompany());
const later = (days: number) => new Date(Date.parse(company.takenAt) + days * 86_400_000).toISOString();

async function store(ctx: Context, snapshot: Snapshot, sourceId?: string) {
  const organisationId = ctx.organisation.id;
  const source =
    sourceId ??
    (
      await db().source.create({
        data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
      })
    ).id;
  const prepared = await prepareSnapshot(snapshot, { organisationId });
  const stored = await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source }, prepared));
  return { sourceId: source, snapshotId: stored.snapshotId };
}

describeOnDatabases("change drafts", () => {
  it("are kept with a certificate whose hash anybody can make again", async () => {
    const ctx = await makeContext("team_lead");
    const { snapshotId } = await store(ctx, company);
    const draft = await createDraft(ctx, { name: "停止派单", snapshotId, edits: [noRoom] });
    expect(draft).toMatchObject({ author: ctx.actor.name, state: "valid", edits: [noRoom] });
    expect(draft.certificate).toMatchObject({
      snapshot: { id: snapshotId },
      hours: { gained: 0, lost: 168 },
      clean: false,
    });
    expect(draft.certificate.opened).toContain("agent/service-limit-zero:agents:a1");
    expect(sha256(canonicalize(draft.certificate))).toBe(draft.certificateHash);
    expect((await listDrafts(ctx, {})).drafts).toEqual([draft]);
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      {
        action: "draft.create",
        targetName: "停止派单",
        after: { edits: 1, certificate: draft.certificateHash },
      },
    ]);
  });

  it("foretell what the run after applying them finds", async () => {
    const ctx = await makeContext();
    const { snapshotId, sourceId } = await store(ctx, company);
    const { certificate } = await createDraft(ctx, { name: "x", snapshotId, edits: [noRoom] });
    const idsNow = async () =>
      (
        await db().finding.findMany({
          where: { organisationId: ctx.organisation.id, status: { not: "resolved" } },
          select: { id: true },
        })
      ).map(({ id }) => id);
    const before = await idsNow();
    await store(ctx, { ...applyEdits(company, [noRoom]), takenAt: later(0.01) }, sourceId);
    const after = await idsNow();
    expect(after.filter((id) => !before.includes(id)).sort()).toEqual([...certificate.opened].sort());
    expect(before.filter((id) => !after.includes(id)).sort()).toEqual([...certificate.closed].sort());
  });

  const ownRule = {
    section: "agents" as const,
    titleZh: "服务上限过低",
    titleEn: "Capacity too low",
    severity: "info" as const,
    condition: "capacity < 3",
  };

  it("foretell own rules as the run finds them, and are void when these become others", async () => {
    const ctx = await makeContext();
    const { snapshotId, sourceId } = await store(ctx, company);
    await createOwnRule(ctx, { ...ownRule, slug: "capacity-low" });
    await switchOwnRule(ctx, { slug: "capacity-low", isEnabled: true });
    const draft = await createDraft(ctx, { name: "x", snapshotId, edits: [noRoom] });
    expect(draft).toMatchObject({ state: "valid", certificate: { unrun: [] } });
    expect(draft.certificate.opened).toContain("own/capacity-low:agents:a1");
    const shown = await rehearseOwnRules(ctx, { snapshotId, edits: [noRoom] });
    expect(OwnOutcome.parse(shown)).toMatchObject({
      rules: 1,
      opened: [{ id: "own/capacity-low:agents:a1" }],
      closed: [],
    });

    const openIds = async () =>
      (
        await db().finding.findMany({
          where: { organisationId: ctx.organisation.id, status: { not: "resolved" } },
          select: { id: true },
        })
      ).map(({ id }) => id);
    const before = await openIds();
    const changed = { ...applyEdits(company, [noRoom]), takenAt: later(0.01) };
    const next = await store(ctx, changed, sourceId);
    const after = await openIds();
    expect(after.filter((id) => !before.includes(id)).sort()).toEqual([...draft.certificate.opened].sort());

    const back: Edit = { ...noRoom, value: 5 } as Edit;
    const undo = await createDraft(ctx, { name: "y", snapshotId: next.snapshotId, edits: [back] });
    expect(undo.certificate.closed).toContain("own/capacity-low:agents:a1");
    await editOwnRule(ctx, { ...ownRule, slug: "capacity-low", condition: "capacity < 1" });
    expect((await listDrafts(ctx, {})).drafts.find(({ id }) => id === undo.id)).toMatchObject({
      state: "rules",
    });
  });

  it("say unknown of an own rule that goes beyond its limits, and never that nothing is lost", async () => {
    const ctx = await makeContext();
    const { snapshotId } = await store(ctx, company);
    await createOwnRule(ctx, { ...ownRule, slug: "slow" });
    await switchOwnRule(ctx, { slug: "slow", isEnabled: true });
    const reason = { zh: "条件的计算超过 5 秒，已中止", en: "stopped" };
    const limit = vi.spyOn(runs, "runCondition").mockResolvedValue({ state: "stopped", reason });
    try {
      const more: Edit = { ...noRoom, value: 9 } as Edit;
      const { certificate } = await createDraft(ctx, { name: "x", snapshotId, edits: [more] });
      expect(certificate).toMatchObject({ unrun: ["own/slow"], clean: false });
      expect(await rehearseOwnRules(ctx, { snapshotId, edits: [more] })).toMatchObject({
        unrun: [{ ruleId: "own/slow", title: { zh: "服务上限过低" }, reason }],
      });
    } finally {
      limit.mockRestore();
    }
  });

  it("are void when the organisation asks something else of itself", async () => {
    const ctx = await makeContext();
    const { snapshotId, sourceId } = await store(ctx, company);
    await setTarget(ctx, { sourceId, channelId: "c1", losses: 1 });
    const draft = await createDraft(ctx, { name: "x", snapshotId, edits: [noRoom] });
    expect(draft.state).toBe("valid");
    await setTarget(ctx, { sourceId, channelId: "c1", losses: 2 });
    expect((await listDrafts(ctx, {})).drafts).toMatchObject([{ state: "rules" }]);
  });

  it("are void once the configuration moves, and valid again when judged anew", async () => {
    const ctx = await makeContext();
    const first = await store(ctx, company);
    const draft = await createDraft(ctx, { name: "x", snapshotId: first.snapshotId, edits: [noRoom] });
    await store(ctx, { ...company, takenAt: later(1) }, first.sourceId);
    expect((await listDrafts(ctx, {})).drafts[0], "the same configuration, pulled again").toMatchObject({
      state: "valid",
    });
    const renamed = receivingCompany();
    renamed.agents[0]!.name = "李娜娜";
    const second = await store(ctx, { ...buildSnapshot(renamed), takenAt: later(2) }, first.sourceId);
    expect((await listDrafts(ctx, {})).drafts[0]).toMatchObject({ state: "moved" });
    await updateDraft(ctx, { draftId: draft.id, name: "y", snapshotId: second.snapshotId, edits: [noRoom] });
    expect((await listDrafts(ctx, {})).drafts[0]).toMatchObject({ name: "y", state: "valid" });
  });

  it("refuse what cannot be made, and say which edit and why", async () => {
    const ctx = await makeContext();
    const { snapshotId } = await store(ctx, company);
    const edits: Edit[] = [noRoom, { op: "remove", section: "agents", key: "a9" }];
    await expect(createDraft(ctx, { name: "x", snapshotId, edits })).rejects.toMatchObject({
      code: "invalid",
      key: "what-if.problems.no-such-row",
      params: { number: 2 },
    });
  });

  it("are gone when removed, and read alone by an auditor", async () => {
    const ctx = await makeContext();
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const { snapshotId } = await store(ctx, company);
    const draft = await createDraft(ctx, { name: "x", snapshotId, edits: [noRoom] });
    const input = { name: "y", snapshotId, edits: [noRoom] };
    expect((await listDrafts(auditor, {})).drafts).toHaveLength(1);
    for (const refused of [
      createDraft(auditor, input),
      updateDraft(auditor, { ...input, draftId: draft.id }),
      removeDraft(auditor, { draftId: draft.id }),
    ])
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    await removeDraft(ctx, { draftId: draft.id });
    expect((await listDrafts(ctx, {})).drafts).toEqual([]);
    await expect(removeDraft(ctx, { draftId: draft.id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("belong to their company, and so does the snapshot they are tried on", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const { snapshotId } = await store(other, company);
    const draft = await createDraft(other, { name: "x", snapshotId, edits: [noRoom] });
    const gone = { code: "not-found" };
    await expect(readBasis(ctx, { snapshotId })).rejects.toMatchObject(gone);
    await expect(createDraft(ctx, { name: "x", snapshotId, edits: [noRoom] })).rejects.toMatchObject(gone);
    const own = await store(ctx, company);
    const input = { name: "y", snapshotId: own.snapshotId, edits: [noRoom], draftId: draft.id };
    await expect(updateDraft(ctx, input)).rejects.toMatchObject(gone);
    await expect(removeDraft(ctx, { draftId: draft.id })).rejects.toMatchObject(gone);
    expect((await listDrafts(ctx, {})).drafts).toEqual([]);
  });

  it("change nothing when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const { snapshotId } = await store(ctx, company);
    const draft = await createDraft(ctx, { name: "x", snapshotId, edits: [noRoom] });
    await whileAuditLogRefuses(async () => {
      const input = { name: "y", snapshotId, edits: [noRoom] };
      await expect(createDraft(ctx, input)).rejects.toThrow();
      await expect(updateDraft(ctx, { ...input, draftId: draft.id })).rejects.toThrow();
      await expect(removeDraft(ctx, { draftId: draft.id })).rejects.toThrow();
    });
    expect((await listDrafts(ctx, {})).drafts).toEqual([draft]);
  });
});
