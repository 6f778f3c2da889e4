import { beforeAll, expect, it } from "vitest";
import type { Context } from "@/lib/server/context";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration } from "@/lib/testing/incidents";
import { declareIncident } from "../declare";
import { decideFollowUp } from "../follow-ups/decide";
import { proposeFollowUp } from "../follow-ups/propose";
import { getIncident } from "../get";
import { saveReview } from "./save";

const HOUR = 3_600_000;
const answers = {
  whatHappened: "夜班角色失去回复权限",
  whySurprised: "平台仍显示在线",
  detectionGap: "没有检查夜班角色",
  whatWentWell: "",
  whereLucky: "",
};

describeOnDatabases("reviews and follow-ups", () => {
  let ctx: Context;
  let lead: Context;
  let stranger: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    stranger = await makeContext();
  });

  const declare = async (more = {}) => (await declareIncident(lead, declaration(more))).id;
  const read = (incidentId: string, who = lead) => getIncident(who, { incidentId });

  it("keeps a review against the revision that was read, frozen under a hash when finished", async () => {
    const id = await declare();
    await saveReview(lead, { incidentId: id, ...answers, revision: 0, isFinished: false });
    await expect(
      saveReview(ctx, {
        incidentId: id,
        ...answers,
        whatHappened: "另一种说法",
        revision: 0,
        isFinished: false,
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    await saveReview(ctx, { incidentId: id, ...answers, revision: 1, isFinished: true });
    const { review } = await read(id);
    expect(review?.finished?.hash).toMatch(/^[0-9a-f]{64}$/);
    await saveReview(ctx, { incidentId: id, ...answers, revision: 2, isFinished: false });
    expect((await read(id)).review?.finished).toBeNull();
  });

  it("decides follow-ups once, finishes them with evidence, and drops them with a reason", async () => {
    const id = await declare();
    const propose = (title: string) =>
      proposeFollowUp(lead, { incidentId: id, clientId: crypto.randomUUID(), kind: "preventive", title });
    const first = await propose("新增自有规则");
    const decide = (followUp: { id: string; revision: number }, decision: object) =>
      decideFollowUp(lead, {
        incidentId: id,
        followUpId: followUp.id,
        revision: followUp.revision,
        ...decision,
      } as never);
    await expect(
      decide(first, {
        status: "done",
        evidence: [{ kind: "link", url: "https://example.com/x", name: "记录" }],
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    const until = new Date(Date.now() + 5 * 24 * HOUR).toISOString().slice(0, 10);
    await expect(
      decide(first, { status: "accepted", ownerId: stranger.actor.id, until }),
    ).rejects.toMatchObject({
      code: "invalid",
    });
    const accepted = await decide(first, { status: "accepted", ownerId: ctx.actor.id, until });
    await expect(decide(first, { status: "dropped", reason: "不做了" })).rejects.toMatchObject({
      code: "conflict",
    });
    const done = await decide(accepted, {
      status: "done",
      evidence: [{ kind: "link", url: "https://example.com/x", name: "记录" }],
    });
    expect(done).toMatchObject({
      status: "done",
      owner: { id: ctx.actor.id },
      decided: { by: lead.actor.name },
    });
    const dropped = await decide(await propose("换掉平台"), { status: "dropped", reason: "成本过高" });
    expect(dropped).toMatchObject({ status: "dropped", reason: "成本过高" });
  });
});
