import { readdirSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { administrator, origin } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

const PROBLEM = /^application\/problem\+json/;

test("the documentation is read in Chinese and, on a phone, in English", async ({ page }) => {
  await page.goto("/account/tokens");
  await page.getByRole("link", { name: "API 文档" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("搜索操作").fill("合规快照包");
  await expect(page.getByRole("link", { name: "列出客服", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "列出合规快照包" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "列出合规快照包" })).toBeVisible();
  await expect(page.getByText("/api/v1/packs", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("main").getByText("packs:read")).toBeVisible();
  await expectAccessible(page);

  await onPhone(page);
  await page.goto("/api-docs");
  await expect(page.getByRole("link", { name: "List compliance packs" })).toBeVisible();
  await expectFitsPhone(page);
  await page.goto("/api-docs/listFindings");
  await expect(page.getByRole("heading", { level: 1, name: "List findings" })).toBeVisible();
  await expectFitsPhone(page);
  await page.goto("/api-docs/noSuchThing");
  await expect(page.getByRole("heading", { name: "List findings" })).toHaveCount(0);
});

test("a token asks as far as it was ticked, and is refused in words a program reads", async ({
  page,
  newContext,
}) => {
  await page.goto("/account/tokens");
  await page.getByRole("button", { name: "新建令牌" }).click();
  await page.getByLabel("名称").fill("每日报表");
  await page.getByRole("checkbox", { name: /findings:read/ }).check();
  await page.getByRole("checkbox", { name: /audit-log:read/ }).check();
  await page.getByRole("button", { name: "创建令牌" }).click();
  const secret = (await page.getByRole("dialog").locator("pre").first().innerText()).trim();
  await page.getByRole("button", { name: "我已复制" }).click();

  const program = (await newContext()).request;
  const asked = (address: string, more: { method?: string; token?: string } = {}) =>
    program.fetch(`/api/v1${address}`, {
      method: more.method ?? "GET",
      headers: { authorization: `Bearer ${more.token ?? secret}`, "accept-language": "en" },
    });
  expect(await (await asked("/token")).json()).toMatchObject({ name: "每日报表", state: "live" });
  const findings = await asked("/findings?limit=1");
  expect(findings.status()).toBe(200);
  const next = /<(.+)>; rel="next"/.exec(findings.headers().link ?? "")?.[1] ?? "";
  expect((await (await asked(next.replace("/api/v1", ""))).json()) as object).toHaveProperty("findings");

  const refusals = [
    { answer: await asked("/members"), status: 403, code: "forbidden" },
    { answer: await asked("/no-such-thing"), status: 404, code: "not-found" },
    { answer: await asked("/findings", { method: "DELETE" }), status: 405, code: "method-not-allowed" },
    { answer: await asked("/findings?cursor=elsewhere"), status: 400, code: "bad-cursor" },
    { answer: await asked("/audit-log?cursor=elsewhere"), status: 400, code: "bad-cursor" },
    { answer: await asked("/findings", { token: `${secret}x` }), status: 401, code: "unauthenticated" },
  ];
  for (const { answer, status, code } of refusals) {
    expect([answer.url(), answer.status()]).toEqual([answer.url(), status]);
    expect(answer.headers()["content-type"]).toMatch(PROBLEM);
    expect(await answer.json()).toMatchObject({ status, code, type: `/api-docs#problem-${code}` });
  }
  expect(refusals[2]?.answer.headers().allow).toBe("GET, HEAD, OPTIONS");
  expect(await refusals[3]?.answer.json()).toMatchObject({
    invalidParams: [{ in: "query", name: "cursor" }],
  });
  const document = (await (await program.get("/api/v1/openapi.json")).json()) as { openapi: string };
  expect(document.openapi).toMatch(/^3\.1\./);

  const own = page.getByRole("region", { name: "API 令牌列表" });
  await own.getByRole("button", { name: "撤销 每日报表" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("令牌已撤销")).toBeVisible();
  expect((await asked("/findings")).status()).toBe(401);
});

/** Every page behind the sign-in, from the tree; a part that is an id is made up. */
const PAGES = readdirSync("app/(dashboard)", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`.replace(/\[[^\]]+\]/g, "made-up"));

const SUBREQUEST = Array(5).fill("proxy").join(":");
type Variant = { path?: (page: string) => string; method?: string; headers?: Record<string, string> };
/** The ways a framework hands out a page, of which a lock in front of the page has overlooked some. */
const VARIANTS: Record<string, Variant> = {
  plain: {},
  rsc: { path: (page) => `${page}?_rsc=1`, headers: { rsc: "1" } },
  prefetch: { headers: { rsc: "1", "next-router-prefetch": "1" } },
  "segment prefetch": {
    headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  },
  ".rsc": { path: (page) => `${page === "/" ? "/index" : page}.rsc` },
  head: { method: "HEAD" },
  "trailing slash": { path: (page) => `${page === "/" ? "" : page}/` },
  encoded: {
    path: (page) => page.replace(/^\/(.)/, (_, first: string) => `/%${first.charCodeAt(0).toString(16)}`),
  },
  subrequest: { headers: { "x-middleware-subrequest": SUBREQUEST, "x-inlet-path": "/sign-in" } },
  "middleware subrequest": {
    headers: { "x-middleware-subrequest": SUBREQUEST.replaceAll("proxy", "middleware") },
  },
  "route parameters": { path: (page) => `${page}?nxtPsourceId=x&nxtPlocale=zh-CN&__nextLocale=zh-CN` },
  "data file": { path: (page) => `/_next/data/development${page === "/" ? "/index" : page}.json` },
};

/** What only members see, and where they see it; no text of the pages themselves, which strangers load as well. */
const PROTECTED: Record<string, string> = {
  [administrator.name]: "/members",
  [administrator.email]: "/account",
  褚文杰: "/agents",
};

test("no way of asking for a page hands a byte of it to a stranger or to somebody deactivated", async ({
  page,
  newContext,
  newMember,
}) => {
  test.setTimeout(400_000);
  expect(PAGES.length).toBeGreaterThan(50);
  // Silence everywhere would pass, too.
  for (const [mark, address] of Object.entries(PROTECTED))
    for (const variant of [VARIANTS.plain, VARIANTS.rsc])
      expect(await textOf(page.request, variant?.path?.(address) ?? address, variant ?? {}), mark).toContain(
        mark,
      );

  const former = await newMember("administrator");
  const { members } = (await (await page.request.get("/api/v1/members")).json()) as {
    members: { id: string; email: string }[];
  };
  const { id } = members.find(({ email }) => email === former.email) ?? { id: "" };
  const disabled = await page.request.patch(`/api/v1/members/${id}`, {
    data: { isDisabled: true },
    headers: { origin },
  });
  expect(disabled.ok(), await disabled.text()).toBe(true);

  const leaks: string[] = [];
  for (const [who, request] of [
    ["stranger", (await newContext()).request],
    ["deactivated", former.page.request],
  ] as const)
    for (const address of PAGES)
      await Promise.all(
        Object.entries(VARIANTS).map(async ([name, variant]) => {
          const text = await textOf(request, variant.path?.(address) ?? address, variant);
          for (const mark of Object.keys(PROTECTED))
            if (text.includes(mark)) leaks.push(`${who}: ${name} ${address}: ${mark}`);
        }),
      );
  expect(leaks).toEqual([]);
});

async function textOf(request: APIRequestContext, path: string, { method = "GET", headers = {} }: Variant) {
  // Next sends whoever asks for a page's data on to where that answer may be kept.
  const maxRedirects = "rsc" in headers ? 3 : 0;
  const response = await request.fetch(`${origin}${path}`, { method, headers, maxRedirects });
  expect(response.status(), `${method} ${path}`).toBeLessThan(500);
  return response.text();
}
