import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { admissionOf } from "@/lib/server/seats/admission";
import { DIVIDED_SUBJECT, paramsOfDivided, pathOf, queriesOfPages } from "@/lib/testing/api-requests";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { divideCompany, type Ids, INSIDE, OCTOBER, OUTSIDE } from "@/lib/testing/divided-company";
import { rowPrints } from "@/lib/testing/row-prints";

const { requireContext } = vi.hoisted(() => ({ requireContext: vi.fn() }));
vi.mock("@/lib/server/context", async (original) => ({ ...(await original<object>()), requireContext }));

type Handler = (request: NextRequest, segment: { params: Promise<object> }) => Promise<Response>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** Every address of the API, from the tree: one that comes is walked, or fails for want of something below. */
const files = import.meta.glob<Partial<Record<Method, Handler>>>("./v1/**/route.ts");
const addressOf = (file: string) => file.replace(/^\.\/v1/, "").replace(/\/route\.ts$/, "");

/** The member's own account, which is nobody's evidence, and what asks nobody who they are. */
const OF_ONESELF =
  /^\/(account|calendar-link|sessions|tokens|invitations\/accept|setup|reception-log\/events|hooks)(\/|$)/;
/** What an auditor is there to write, and questions asked by POST: looked at before it is taken; no row changes. */
const THEIRS = /^\/(drafts\/own-rules|audit-log\/verification|comments|evidence-requests)(\/|$)/;

const SEEN_WITHOUT = [
  ...[
    "/overview",
    "/channels",
    "/findings",
    "/snapshots",
    "/sources",
    "/sources/[sourceId]",
    "/views",
    "/probes",
    "/site-scans",
    "/clients",
    "/clients/links",
  ],
  ...["/incidents", "/incidents/[incidentId]", "/lessons", "/drafts", "/reception-log", "/audit-log"],
  ...["/notification-targets", "/emergency-kit", "/own-rules", "/separation-rules", "/findings/[findingId]"],
];

/** Answers nobody gets for this company, with the reason; walked for leaks all the same. */
const UNANSWERED: [RegExp, string][] = [
  [/hours\/\[hour\]\/(repairs|trace)/, "only a dark hour has them"],
  [
    /\[(packId|probeId|requestId|receiverId|siteScanId|id)\]/,
    "there are no packs, requests and keys; their own tests have some",
  ],
  [/^\/sources\/\[sourceId\]\/(screens|receivers)/, "a file has neither; their own tests have a seat"],
  [/^\/packs\/compare$/, "there are no two packs"],
  [/^\/token$/, "is asked with a token"],
  [/^\/comments$/, "is asked about one thing"],
];

describeOnDatabases("a seat of one source in October", (_, engine) => {
  if (engine === "postgresql") return it.skip("is walked once, on the built-in database", () => {});

  it("gets no byte of anything else, from any address, and changes nothing", async () => {
    const administrator = await makeContext();
    const { inside, outside, targetId } = await divideCompany(administrator);
    const auditor = await seatAuditor(administrator, inside.source);
    requireContext.mockResolvedValue(auditor);
    const params = await paramsOfDivided(inside, targetId);
    const foreign = await Promise.all(outside.map((ids) => paramsOfDivided(ids, targetId)));

    // What pages show of a snapshot is kept when somebody first looks, and is nobody's data.
    const rowsOf = () => rowPrints(["kept_answer"]);
    const before = await rowsOf();
    const leaks: string[] = [];
    const accepted: string[] = [];
    const silent: string[] = [];
    let told = 0;
    for (const [file, load] of Object.entries(files)) {
      const address = addressOf(file);
      const handlers = await load();
      for (const method of METHODS) {
        const handler = handlers[method];
        if (!handler) continue;
        if (method === "GET") {
          const answers: number[] = [];
          const queries = queriesOf(address, inside, outside);
          const tried = queries.map((query) => ({ query, chosen: params }));
          if (address.includes("["))
            for (const chosen of foreign) tried.push({ query: queries[0] ?? "", chosen });
          for (const { query, chosen } of tried) {
            const { status, text } = await ask(handler, address, { method, query, params: chosen });
            if (chosen === params) answers.push(status);
            if (text.includes(INSIDE)) told += 1;
            for (const canary of OUTSIDE)
              if (text.replaceAll(query.toUpperCase(), "").includes(canary))
                leaks.push(`${address}?${query} ${canary}`);
          }
          const isAnswered =
            answers.some((status) => status < 300) ||
            // One of the forms asked for is always wrong here, and is refused as such before the permission is.
            (answers.includes(403) && answers.every((status) => status === 403 || status === 422));
          if (!isAnswered && !UNANSWERED.some(([pattern]) => pattern.test(address)))
            silent.push(`${address} ${answers}`);
        } else if (!OF_ONESELF.test(address)) {
          const { status } = await ask(handler, address, { method, query: "", params });
          const isRefused = status === 403 || status === 404;
          if (!isRefused && !(THEIRS.test(address) && status < 500))
            accepted.push(`${method} ${address} ${status}`);
        }
      }
    }
    expect({ leaks: [...new Set(leaks)], accepted, silent }).toEqual({ leaks: [], accepted: [], silent: [] });
    // Silence everywhere would pass, too.
    expect(told).toBeGreaterThan(60);
    expect(await rowsOf()).toEqual(before);

    // The same eyes without a seat see all of it: each of these would be a leak, were its filter dropped.
    requireContext.mockResolvedValue({ ...auditor, seat: null });
    const askedWithout: Record<string, string> = {
      "/reception-log": `source=${inside.source}`,
      // The oldest entries: the walk itself has written many.
      "/audit-log": "cursor=200&limit=200",
    };
    for (const address of SEEN_WITHOUT) {
      const handler = (await files[`./v1${address}/route.ts`]?.())?.GET;
      if (!handler) throw new Error(`${address} is gone`);
      const query = askedWithout[address] ?? "";
      const { text } = await ask(handler, address, { method: "GET", query, params });
      expect([address, OUTSIDE.some((canary) => text.includes(canary))]).toEqual([address, true]);
    }
  }, 120_000);

  async function seatAuditor(administrator: Context, sourceId: string): Promise<Context> {
    const auditor = await makeContext("auditor", { organisationId: administrator.organisation.id });
    await db().auditorSeat.create({
      data: {
        ...{
          organisationId: auditor.organisation.id,
          memberId: auditor.actor.id,
          isWhole: false,
          createdBy: "王芳",
        },
        ...{ evidenceFrom: OCTOBER.from, evidenceTo: OCTOBER.to, startsAt: new Date(0) },
        endsAt: new Date(Date.now() + 86_400_000),
        sources: { create: [{ sourceId }] },
      },
    });
    const admission = await admissionOf(db(), { id: auditor.actor.id, role: "auditor" });
    if (!admission.isAdmitted) throw new Error("the auditor has a seat");
    return { ...auditor, seat: admission.seat };
  }

  /** As pages ask, and as somebody would who tries the ids of what they may not see. */
  function queriesOf(address: string, inside: Ids, outside: Ids[]): string[] {
    const own = queriesOfPages(address, { ...inside, ...DIVIDED_SUBJECT });
    const tried = outside.flatMap((ids) => [`source=${ids.source}`, `snapshot=${ids.snapshot}`]);
    const isOfOne = /snapshots\/\[|incidents\/\[|notification|account|members/.test(address);
    const compared = address.startsWith("/snapshots/compare")
      ? outside.flatMap((ids) => queriesOfPages(address, { ...ids, ...DIVIDED_SUBJECT }))
      : [];
    const views = isOfOne ? [] : [...new Set(tried)].map((view) => [own[0], view].filter(Boolean).join("&"));
    return [...own, ...views, ...compared];
  }

  async function ask(
    handler: Handler,
    address: string,
    { method, query, params }: { method: Method; query: string; params: Record<string, string> },
  ): Promise<{ status: number; text: string }> {
    const request = new NextRequest(`http://inlet.test/api/v1${pathOf(address, params)}?${query}`, {
      method,
      headers: { host: "inlet.test", origin: "http://inlet.test", "content-type": "application/json" },
      ...(method !== "GET" && { body: "{}" }),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    return {
      status: response.status,
      text: Buffer.from(await response.arrayBuffer())
        .toString("utf8")
        .toUpperCase(),
    };
  }
});
