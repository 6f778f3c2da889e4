import { beforeAll, expect, it } from "vitest";
import type { CheckDetail } from "@/lib/contracts/checks";
import { getCheck } from "@/lib/server/checks/get";
import { listChecks } from "@/lib/server/checks/list";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { createAttestation } from "./create";
import { endAttestation } from "./end";
import { listAttestations } from "./list";

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeOnDatabases("attestations", () => {
  let ctx: Context;
  let open: CheckDetail[];

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    const { checks } = await listChecks(ctx, {});
    const unknown = checks.filter(({ verdict }) => verdict === "unknown");
    open = await Promise.all(unknown.map(({ ruleId }) => getCheck(ctx, { ruleId })));
  });

  const forPeople = () => {
    const check = open.find(({ attestable }) => attestable);
    if (!check) throw new Error("The sample company has something only a person can see.");
    return check;
  };
  const inputFor = ({ view, check }: CheckDetail, more = {}) => ({
    sourceId: view.source.id,
    ruleId: check.ruleId,
    subject: null,
    evidence: "11 月 27 日登录后台逐项查看，均已开启，截图存于运维文档。",
    until: dayIn(60),
    ...more,
  });

  it("answer an unknown as a layer: the verdict and the coverage stay what they are", async () => {
    const detail = forPeople();
    const { ruleId } = detail.check;
    const before = await listChecks(ctx, {});
    const { id } = await createAttestation(ctx, inputFor(detail));
    const after = await listChecks(ctx, {});
    expect(after.coverage).toEqual(before.coverage);
    expect(after.checks.filter(({ attested }) => attested)).toMatchObject([{ ruleId, verdict: "unknown" }]);
    expect((await getCheck(ctx, { ruleId })).attestations).toMatchObject([
      { id, state: "holding", createdBy: ctx.actor.name, subject: null },
    ]);
    expect(await auditTrail(ctx.organisation.id)).toContainEqual(
      expect.objectContaining({ action: "attestation.create", targetId: ruleId }),
    );
  });

  it("lapse with their end and are reported first", async () => {
    const [held] = (await listAttestations(ctx, {})).attestations;
    await db().attestation.update({ where: { id: held?.id ?? "" }, data: { until: new Date(0) } });
    expect((await listAttestations(ctx, {})).attestations[0]?.state).toBe("expired");
    expect((await listChecks(ctx, {})).checks.some(({ attested }) => attested)).toBe(false);
  });

  it("replace one another and end", async () => {
    const { id } = await createAttestation(ctx, inputFor(forPeople()));
    expect((await listAttestations(ctx, {})).attestations.map((one) => one.id)).toEqual([id]);
    await endAttestation(ctx, { attestationId: id });
    expect((await listAttestations(ctx, {})).attestations).toEqual([]);
    await expect(endAttestation(ctx, { attestationId: id })).rejects.toMatchObject({ code: "not-found" });
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({ action: "attestation.end" });
  });

  it("are refused where a rule could decide, about nobody, for too long, by others and by auditors", async () => {
    const detail = forPeople();
    const { checks } = await listChecks(ctx, {});
    const failed = checks.find(({ verdict }) => verdict === "fail")?.ruleId ?? "";
    const attempt = (more: object, as = ctx) => createAttestation(as, inputFor(detail, more));
    await expect(attempt({ ruleId: failed })).rejects.toMatchObject({ code: "conflict" });
    await expect(attempt({ subject: { kind: "agents", id: "nobody" } })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(attempt({ until: dayIn(100) })).rejects.toMatchObject({ code: "invalid" });
    await expect(attempt({}, await makeContext())).rejects.toMatchObject({ code: "not-found" });
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await expect(attempt({}, auditor)).rejects.toMatchObject({ code: "forbidden" });
    await whileAuditLogRefuses(() => expect(attempt({})).rejects.toThrow());
    expect((await listAttestations(auditor, {})).attestations).toEqual([]);
  });
});
