import { beforeAll, describe, expect, it } from "vitest";
import type { FakeAnswer } from "../testing/fake-answer";
import { VERSION } from "./api";
import { hasDocument, readDocument, type Described216 } from "./testing/contract-document";
import { log, workflow, type FakeWorkspace } from "./testing/fake-intercom";
import { takeIntercom } from "./testing/take-intercom";

const EVERYTHING: FakeWorkspace = {
  exceptions: {
    30: [
      {
        type: "office_hours_exception",
        id: "1",
        office_hours_schedule_id: "30",
        exception_date: "2026-12-25",
        exception_type: "closed",
        name: null,
        time_intervals: null,
        recurring_annually: true,
      },
    ],
  },
  logs: Array.from({ length: 45 }, (_, index) => log(index + 1)),
  workflows: { 1: workflow(1) },
};

describe.skipIf(!hasDocument)("the vendor's document (skipped where it is not at hand)", () => {
  let document: Described216;
  const replies: { path: string; answer: FakeAnswer }[] = [];
  beforeAll(() => {
    document = readDocument();
    // More than a megabyte of text, on machines that may be busy.
  }, 120_000);
  const take = () =>
    takeIntercom(EVERYTHING, { workflowIds: "1,404" }, (inner) => (request) => {
      const answer = inner(request);
      if (answer) replies.push({ path: request.path, answer });
      return answer;
    });

  it("describes every path, parameter and header that is sent", async () => {
    const { requests } = await take();
    const paths = new Set(requests.map(({ path }) => path));
    expect(paths.size).toBe(11);
    const objections = requests.flatMap(({ method, path, query, headers }) =>
      document.objections(method, path, query, headers),
    );
    expect(objections).toEqual([]);
    expect(new Set(requests.map(({ headers }) => headers["intercom-version"]))).toEqual(new Set([VERSION]));
  });

  it("fits every reply of the fake platform", () => {
    expect(replies.length).toBeGreaterThan(10);
    const misfits = replies.flatMap(({ path, answer: { status = 200, body } }) =>
      // Undescribed members are allowed by the document; what is described has to have its type.
      document.misfits(path, status, body),
    );
    expect(misfits).toEqual([]);
  });

  it("would object to an invented parameter, path or type", () => {
    const headers = { "intercom-version": VERSION };
    expect(document.objections("GET", "/admins", new URLSearchParams("page=2"), headers)).toHaveLength(1);
    expect(document.objections("GET", "/webhooks", new URLSearchParams(), headers)).toHaveLength(1);
    expect(document.objections("PUT", "/admins/1/away", new URLSearchParams(), headers)).toHaveLength(1);
    expect(document.objections("GET", "/teams", new URLSearchParams(), {})).toHaveLength(1);
    expect(document.misfits("/teams", 200, { type: "team.list", teams: [{ id: 5 }] })).not.toEqual([]);
  });
});
