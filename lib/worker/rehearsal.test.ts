import { describe, expect, it } from "vitest";
import type { Answered, Message } from "@/lib/contracts/rehearsal";
import { auditSnapshot } from "@/lib/engine/audit";
import { applyEdits } from "@/lib/engine/draft/apply";
import type { Edit } from "@/lib/engine/draft/edit";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import { MessageLoop } from "./message-loop";
import { Rehearsal } from "./rehearsal";

const words = { sections: {}, fields: {}, values: {}, joins: "", leaves: "" };
const snapshot = buildSnapshot(receivingCompany());
const noRoom: Edit = { op: "set", section: "agents", key: "a1", field: "capacity", value: 0 };
const rehearsal = new Rehearsal(snapshot, words);

describe("a rehearsal", () => {
  it("says what the real run says after the change", () => {
    const outcome = rehearsal.judge([noRoom]);
    const [before, after] = [snapshot, applyEdits(snapshot, [noRoom])].map((one) => auditSnapshot(one));
    expect(outcome.reception).toEqual([
      {
        id: "c1",
        name: "官网",
        gained: 0,
        lost: 168,
        before: before!.week[0]!.letters,
        after: after!.week[0]!.letters,
      },
    ]);
    const ids = (report: typeof before) =>
      report!.results.flatMap(({ findings }) => findings.map(({ id }) => id));
    const came = ids(after).filter((id) => !ids(before).includes(id));
    expect(outcome.opened.map(({ id }) => id)).toEqual(came);
    expect(outcome.loss).toEqual({ kind: "hours", id: "c1", name: "官网", hour: 0 });
    expect(outcome.lines).toMatchObject([{ shape: "number", told: { name: "李娜", before: 5, after: 0 } }]);
  });

  it("has no counter-example for a draft that only helps", () => {
    expect(rehearsal.judge([{ ...noRoom, value: 9 }])).toMatchObject({
      loss: null,
      reception: [],
      refusal: null,
    });
  });

  it("gathers permissions by person", () => {
    const grants = [{ permission: "conversation.view", effect: "allow" }];
    const outcome = rehearsal.judge([
      { op: "set", section: "roles", key: "r1", field: "grants", value: grants },
    ]);
    expect(outcome.permissions).toMatchObject([
      {
        agentId: "a1",
        moved: [{ permission: "conversation.reply", before: "allowed", after: "not-granted" }],
      },
    ]);
  });

  it("lists a draft that cannot be made, with the reason, and still finds changes", () => {
    const broken: Edit[] = [{ op: "remove", section: "agents", key: "a9" }];
    expect(rehearsal.judge(broken)).toMatchObject({
      lines: [{ told: { key: "a9" } }],
      refusal: { index: 0, reason: "no-such-row" },
      loss: null,
    });
    expect(rehearsal.find("李娜", broken).options.length).toBeGreaterThan(0);
  });
});

describe("the worker's message loop", () => {
  const loopOver = (fetch: () => Promise<Response>) => {
    const answers: Message<Answered>[] = [];
    const loop = new MessageLoop({ fetch, answer: (message) => answers.push(message) });
    return { loop, answers };
  };
  const open = { kind: "open", address: "/basis", words } as const;

  it("opens the snapshot, answers in turn, and skips what somebody has typed past", async () => {
    const { loop, answers } = loopOver(() => Promise.resolve(Response.json(snapshot)));
    loop.take({ id: 1, body: open });
    for (const [id, value] of [
      [2, 3],
      [3, 2],
      [4, 0],
    ] as const)
      loop.take({ id, body: { kind: "judge", edits: [{ ...noRoom, value }] } });
    await expect.poll(() => answers.length).toBe(4);
    expect(answers.map(({ id, body }) => [id, body.kind])).toEqual([
      [2, "superseded"],
      [3, "superseded"],
      [1, "opened"],
      [4, "judged"],
    ]);
  });

  it("says what went wrong instead of falling silent", async () => {
    const refused = loopOver(() =>
      Promise.resolve(new Response(null, { status: 403, statusText: "Forbidden" })),
    );
    refused.loop.take({ id: 1, body: open });
    refused.loop.take({ id: 2, body: { kind: "judge", edits: [] } });
    await expect
      .poll(() => refused.answers.map(({ body }) => body))
      .toEqual([
        { kind: "failed", status: 403, message: "Forbidden" },
        { kind: "failed", status: 0, message: "no snapshot was opened" },
      ]);
    const offline = loopOver(() => Promise.reject(new Error("offline")));
    offline.loop.take({ id: 1, body: open });
    await expect.poll(() => offline.answers[0]?.body).toMatchObject({ kind: "failed", message: "offline" });
  });
});
