import "@/lib/testing/connector-env";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { NotificationContent } from "@/lib/contracts/notifications";
import type { Context } from "@/lib/server/context";
import { currentDatabase, db } from "@/lib/server/db";
import { declareIncident } from "@/lib/server/incidents/declare";
import { notifyOfTime } from "@/lib/server/notification-watch";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration } from "@/lib/testing/incidents";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { deliveriesOf, makeTarget } from "@/lib/testing/targets";
import { answerRequest } from "./answer";
import { askForEvidence } from "./ask";
import { assignRequest } from "./assign";
import { getRequest } from "./get";
import { listRequests } from "./list";
import { readRequestFile } from "./read-file";
import { settleRequest } from "./settle";

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeOnDatabases("requests for evidence", () => {
  let auditor: Context;
  let lead: Context;
  let targetId: string;

  beforeAll(async () => {
    const admin = await makeContext();
    const within = { organisationId: admin.organisation.id };
    auditor = await makeContext("auditor", within);
    lead = await makeContext("team_lead", within);
    targetId = await makeTarget(admin, "http://127.0.0.1:1/hook");
  });

  const question = (more = {}) => ({
    ...{ clientId: randomUUID(), title: "十月排班表", what: "用于核对无人接待时段", due: dayIn(7) },
    ...more,
  });
  const ask = async (more = {}) => (await askForEvidence(auditor, question(more))).id;
  const step = (revision: number) => ({ clientId: randomUUID(), revision });
  const answer = (requestId: string, revision: number, more = {}) =>
    answerRequest(lead, { requestId, ...step(revision), text: "见附件", evidence: [], ...more });

  it("go from question to answer, back, and to an end; the whole thread stays", async () => {
    const requestId = await ask();
    await assignRequest(lead, { requestId, ...step(1), memberId: lead.actor.id });
    const { id: incidentId } = await declareIncident(lead, declaration());
    const evidence = [{ kind: "incident" as const, incidentId, name: "INC-1" }];
    const files = [{ name: "排班.txt", bytes: new Uint8Array(Buffer.from("周一 王强")) }];
    await answer(requestId, 2, { evidence, files });
    await settleRequest(auditor, { requestId, ...step(3), status: "returned", text: "缺周末" });
    await answer(requestId, 4, { text: "已补充周末" });
    await settleRequest(auditor, { requestId, ...step(5), status: "accepted", text: "" });

    const request = await getRequest(auditor, { requestId });
    expect(request.status).toBe("accepted");
    expect(request.thread.map(({ kind }) => kind)).toEqual([
      ...["asked", "assigned", "answered", "returned", "answered", "accepted"],
    ]);
    const [file] = request.thread[2]!.files;
    const read = await readRequestFile(auditor, { requestId, fileId: file!.id });
    expect(Buffer.from(read.bytes).toString()).toBe("周一 王强");
    expect((await auditTrail(lead.organisation.id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(["evidence.ask", "evidence.assign", "evidence.return", "evidence.accept"]),
    );
    for (const statement of [
      "UPDATE evidence_request_entry SET text = 'x'",
      "DELETE FROM evidence_request_entry",
      "UPDATE evidence_request_file SET name = 'x'",
    ])
      await expect(currentDatabase().query(statement)).rejects.toThrow(/never changed/);
  });

  it("are settled by whoever asked alone, answered once, and against what was read", async () => {
    const requestId = await ask();
    const other = await makeContext("auditor", { organisationId: auditor.organisation.id });
    await expect(answer(requestId, 7)).rejects.toMatchObject({ code: "conflict" });
    const raced = await Promise.allSettled([answer(requestId, 1), answer(requestId, 1)]);
    expect(raced.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const accept = { requestId, ...step(2), status: "accepted" as const, text: "" };
    await expect(settleRequest(other, accept)).rejects.toMatchObject({ code: "forbidden" });
    await expect(settleRequest(lead, accept)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      assignRequest(lead, { requestId, ...step(2), memberId: auditor.actor.id }),
    ).rejects.toMatchObject({ code: "conflict" });
    await settleRequest(auditor, accept);
    await expect(settleRequest(auditor, { ...accept, ...step(3) })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("are one however often they are sent, and refused by and to whom they do not concern", async () => {
    const same = question();
    const sent = await Promise.all([1, 2, 3].map(() => askForEvidence(auditor, same)));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    const requestId = sent[0]!.id;
    await expect(askForEvidence(lead, question())).rejects.toMatchObject({ code: "forbidden" });
    await expect(askForEvidence(auditor, question({ due: dayIn(-2) }))).rejects.toMatchObject({
      details: { field: "due" },
    });
    await expect(askForEvidence(auditor, question({ what: "AKIAIOSFODNN7EXAMPLE" }))).rejects.toMatchObject({
      key: "incidents.problems.secret",
    });
    const stranger = await makeContext();
    await expect(getRequest(stranger, { requestId })).rejects.toMatchObject({ code: "not-found" });
    const nowhere = [{ kind: "pack" as const, packId: "none", name: "x" }];
    await expect(answer(requestId, 1, { evidence: nowhere })).rejects.toMatchObject({ code: "not-found" });
    const query = { status: [], whose: "all" as const, limit: 50 };
    expect((await listRequests(stranger, query)).requests).toEqual([]);
    const seat = { id: "s", sources: null, from: null, to: null, endsAt: new Date() };
    const seated = await makeContext("auditor", { organisationId: auditor.organisation.id });
    expect((await listRequests({ ...seated, seat }, query)).requests, "asked by others").toEqual([]);
    await whileAuditLogRefuses(async () => {
      await expect(ask()).rejects.toThrow();
      await expect(answer(requestId, 1)).rejects.toThrow();
    });
    expect((await getRequest(auditor, { requestId })).thread).toHaveLength(1);
  });

  it("remind when they are due, each time once", async () => {
    const requestId = await ask();
    const told = async () =>
      (await deliveriesOf(targetId))
        .map(({ content }) => NotificationContent.parse(content))
        .filter(({ path }) => path.endsWith(requestId))
        .map(({ items }) => items[0]?.text.zh);
    const dueIn = (ms: number) =>
      db().evidenceRequest.update({ where: { id: requestId }, data: { dueAt: new Date(Date.now() + ms) } });
    expect(await told()).toHaveLength(1);
    await dueIn(3_600_000);
    await notifyOfTime(new Date());
    await notifyOfTime(new Date());
    expect((await told()).filter((text) => text?.includes("一天内到期"))).toHaveLength(1);
    await dueIn(-60_000);
    await notifyOfTime(new Date());
    expect((await told()).filter((text) => text?.includes("已逾期"))).toHaveLength(1);
  });
});
