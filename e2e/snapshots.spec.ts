import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

// The sample company's three snapshots: October 12, November 2 and November 16, 2026.

test("the list tells what each changed, filters by address, and two picked ones are compared", async ({
  page,
}) => {
  // Other tests bring older and newer snapshots of their own.
  await page.goto("/snapshots?from=2026-10-01&to=2026-11-20");
  const table = page.getByRole("table", { name: "配置快照" });
  await expect(table.getByRole("row")).toHaveCount(4);
  await expect(table.getByRole("row", { name: /2026年10月12日/ }).getByText("首份快照")).toBeVisible();
  await expect(
    table.getByRole("row", { name: /2026年11月16日/ }).getByRole("link", { name: /处变更/ }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("开始日期").fill("2026-11-01");
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(page).toHaveURL(/from=2026-11-01/);
  await page.reload();
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByLabel("开始日期").fill("2027-01-01");
  await page.getByRole("button", { name: "清除筛选条件" }).click();
  await expect(table.getByRole("row", { name: /2026年10月12日/ })).toBeVisible();

  for (const day of [/2026年11月16日/, /2026年10月12日/]) {
    const pick = table.getByRole("row", { name: day }).getByRole("checkbox");
    await pick.click();
    await expect(pick).toBeChecked();
  }
  await page.getByRole("link", { name: "对比所选" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "对比配置快照" })).toBeVisible();
  const sides = page.getByRole("definition");
  await expect(sides.first(), "the older one is what the newer one is held against").toContainText(
    "10月12日",
  );
});

test("a comparison begins with reception, tells fields by name, and turns round", async ({ page }) => {
  await page.goto("/snapshots");
  await page
    .getByRole("row", { name: /2026年11月2日/ })
    .getByRole("link", { name: /处变更/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "对比配置快照" })).toBeVisible();
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings.first()).toHaveText("对接待的影响");
  const reception = page.getByRole("region", { name: "对接待的影响" });
  await expect(reception.getByText(/减少 \d+ 小时可接待/).first()).toBeVisible();
  await expectAccessible(page);

  const changes = page.getByRole("region", { name: "配置变更" });
  await page.getByLabel("搜索变更的记录").fill("10023");
  const row = changes.getByRole("listitem").filter({ hasText: "孔令怡账号状态" });
  await expect(row).toContainText("停用");
  await expect(row.getByRole("deletion")).toHaveText(/正常|启用/);
  await page.getByLabel("搜索变更的记录").fill("");

  const opened = await page.getByRole("heading", { name: /新出现 \d+ 项/ }).textContent();
  await page.getByRole("link", { name: "互换前后" }).click();
  await expect(page.getByRole("note")).toContainText("倒过来");
  await expect(page.getByText(/恢复 \d+ 小时可接待/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /已消失|无法确认/ }).first()).toBeVisible();
  expect(opened).toBeTruthy();

  const id = new URL(page.url()).searchParams.get("from") ?? "";
  await page.goto(`/snapshots/compare?from=${id}&to=${id}`);
  await expect(page.getByRole("note")).toContainText("完全相同");
  await page.goto("/snapshots/compare");
  await expect(page.getByText("请先选择两份快照")).toBeVisible();
});

test("the hash on show is that of the downloaded file, to the byte", async ({ page }) => {
  await page.goto("/snapshots");
  await page.getByRole("link", { name: /2026年11月16日/ }).click();
  const hash = await page
    .getByRole("definition")
    .filter({ hasText: /^[0-9a-f]{64}$/ })
    .innerText();
  await expectAccessible(page);
  await page.getByRole("button", { name: "下载" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /规范 JSON/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`inlet-snapshot-${hash.slice(0, 12)}.json`);
  const bytes = readFileSync(await file.path());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
});

test("a section is searched on the server, and a row has an address of its own", async ({
  page,
  newMember,
}) => {
  await page.goto("/snapshots");
  await page.getByRole("link", { name: /2026年11月16日/ }).click();
  const ledger = page.getByRole("region", { name: "采集清单" }).last();
  await ledger.getByRole("link", { name: "客服", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "客服" })).toBeVisible();
  await page.getByLabel("在客服中搜索").fill("10023");
  await expect(page.getByText("共 1 项")).toBeVisible();
  await page.getByRole("table", { name: "客服" }).getByRole("button").first().click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("10023", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const { page: other } = await newMember("auditor");
  await other.goto(page.url().replace("q=10023", "q=nobody"));
  await expect(
    other.getByRole("dialog").getByText("10023", { exact: true }),
    "also outside the search",
  ).toBeVisible();
  await other.keyboard.press("Escape");
  await expect(other.getByText("没有符合条件的结果")).toBeVisible();

  await page.goto(page.url().replace(/\?.*/, "").replace("agents", "forms"));
  await page.getByLabel("切换数据分区").selectOption({ index: 0 });
  await expect(page).toHaveURL(/\/agents$/);
  await page.goto(page.url().replace("agents", "no-such-section"));
  await expect(page.getByText("找不到")).toBeVisible();
});

test("the overview is shown as of a snapshot, and leads back to the newest", async ({ page }) => {
  await page.goto("/snapshots");
  await page.getByRole("link", { name: /2026年10月12日/ }).click();
  await page.getByRole("link", { name: "以此快照查看总览" }).click();
  await expect(page.getByText("正在查看历史快照")).toBeVisible();
  await expect(
    page
      .getByRole("main")
      .getByText(/2026年10月12日/)
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: "回到最新" }).click();
  await expect(
    page
      .getByRole("main")
      .getByText(/2026年11月16日/)
      .first(),
  ).toBeVisible();
});

test("a snapshot that is not there, and one nobody may know of, look alike", async ({ page }) => {
  for (const path of ["", "/agents"]) {
    await page.goto(`/snapshots/00000000-0000-7000-8000-000000000000${path}`);
    await expect(page.getByText("找不到此内容")).toBeVisible();
  }
});

test("snapshots can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  await page.goto("/snapshots");
  const pages: [string, string][] = [["/snapshots", "Snapshots"]];
  const link = page.getByRole("link", { name: /Nov 16, 2026/ });
  const one = (await link.getAttribute("href")) ?? "";
  const comparison =
    (await page
      .getByRole("link", { name: /\d+ changes/ })
      .first()
      .getAttribute("href")) ?? "";
  pages.push([one, "Nov 16, 2026"], [`${one}/memberships`, "Memberships"], [comparison, "Compare snapshots"]);
  for (const [path, title] of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expectFitsPhone(page);
  }
});
