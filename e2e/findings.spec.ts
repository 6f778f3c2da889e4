import { readFileSync } from "node:fs";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("from the worst finding to its evidence, its repair and its rule", async ({ page }) => {
  await page.goto("/findings");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1), "the worst comes first").toContainText("阻断");
  await expectAccessible(page);
  await page.getByRole("button", { name: "严重程度", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: /静默/ }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/severity=silent/);
  await expect(rows.nth(1)).toContainText("静默");
  await page.getByRole("button", { name: "清除全部" }).click();
  await expect(rows.nth(1)).toContainText("阻断");
  await page.getByRole("searchbox").fill("开放接口");
  await expect(page).toHaveURL(/q=/);
  await rows.getByRole("link", { name: /已被重新获取|重新生成/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("开放接口 Token");
  await expect(page.getByRole("region", { name: "对顾客的影响" })).toContainText("经销商接口");
  await expect(page.getByRole("region", { name: "处理方法" })).not.toBeEmpty();
  await expect(page.getByRole("region", { name: "证据" })).toContainText("/credentials/");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Access Token 已被重新获取", exact: true }).click();
  await expect(page).toHaveURL(/\/findings\/checks\/credential\//);
  await expect(page.getByText("为什么重要")).toBeVisible();
  await expectAccessible(page);
});

test("findings are grouped by what they touch, and leave as a table and as SARIF", async ({ page }) => {
  await page.goto("/findings?group=channel");
  const table = page.getByRole("table");
  await expect(table.getByRole("row", { name: /官方微博/ })).toBeVisible();
  await page.getByRole("radio", { name: "按规则" }).click();
  await expect(page).toHaveURL(/group=rule/);

  async function exported(name: RegExp): Promise<string> {
    await page.getByRole("button", { name: "导出" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    return readFileSync(await (await download).path(), "utf8");
  }
  const csv = await exported(/CSV/);
  expect(csv).toMatch(/^\uFEFF分组依据,/);
  const sarif = JSON.parse(await exported(/SARIF/)) as { version: string; runs: { results: object[] }[] };
  expect(sarif.version).toBe("2.1.0");
  expect(sarif.runs[0]?.results.length).toBeGreaterThan(20);
});

test("the rules say what they could not judge, and what to collect for it", async ({ page }) => {
  await page.goto("/findings/checks?verdict=unknown");
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("无法判断");
  await expectAccessible(page);
  await page.getByRole("table").getByRole("row").nth(1).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "所需数据" })).toBeVisible();
});

test("findings can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  await page.goto("/findings");
  const first = page.getByRole("table").getByRole("link").first();
  const address = (await first.getAttribute("href")) ?? "";
  for (const path of ["/findings", "/findings?group=rule", "/findings/checks", address]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFitsPhone(page);
  }
});
