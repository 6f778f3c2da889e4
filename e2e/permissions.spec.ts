import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

const agents = "客服 × 权限";

function grid(page: Page): Locator {
  return page.getByRole("grid");
}

/** The square where a row and a permission meet, found as a reader finds it: by the headings. */
async function cell(page: Page, row: string, permission: string): Promise<Locator> {
  const header = grid(page).getByRole("columnheader", { name: permission, exact: true });
  const column = await header.getAttribute("aria-colindex");
  return rowOf(page, row).locator(`[role=gridcell][aria-colindex="${column}"]`);
}

function rowOf(page: Page, name: string): Locator {
  return grid(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });
}

test("from two roles that do not go together to the derivation of a cell, by link and back", async ({
  page,
}) => {
  await page.goto("/permissions?tab=conflicts");
  await expect(page.getByText(/平台没有说明多个角色如何合并/)).toBeVisible();
  await page.getByRole("row", { name: /售后客服 × 质检员/ }).click();
  const pair = page.getByRole("dialog", { name: "售后客服 × 质检员" });
  await expect(pair.getByRole("row", { name: /回复对话.*允许.*未提及/ })).toBeVisible();
  await expectAccessible(page);
  await pair.getByRole("link", { name: "在矩阵中查看这些人" }).click();

  await expect(page.getByText("仅显示同时持有售后客服和质检员的客服")).toBeVisible();
  await expect(grid(page).getByRole("rowheader")).toHaveText(["邹凯"]);
  const conflict = await cell(page, "邹凯", "回复对话");
  await expect(conflict).toHaveAccessibleName("无法判断，有冲突");
  await expectAccessible(page);
  await conflict.click();
  const sheet = page.getByRole("dialog", { name: "邹凯 · 回复对话" });
  await expect(sheet.getByText(/角色对“回复对话”说法不一致/)).toBeVisible();
  await expect(sheet.getByRole("listitem").filter({ hasText: "售后客服" }).first()).toContainText("允许");
  await expect(sheet.getByRole("listitem").filter({ hasText: "质检员" }).first()).toContainText(
    "未提及此权限",
  );
  await expect(sheet.getByText("接待需要此权限：回复顾客。")).toBeVisible();
  await expectAccessible(page);

  await expect(page).toHaveURL(/agent=10033&permission=conversation\.reply/);
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText("仅显示同时持有售后客服和质检员的客服")).toBeVisible();
  await page.goBack();
  await expect(pair).toBeVisible();

  await page.goto("/permissions?agent=10033&permission=conversation.reply");
  await expect(sheet.getByText(/角色对“回复对话”说法不一致/)).toBeVisible();
  await sheet.getByRole("link", { name: "质检员", exact: true }).click();
  await expect(
    page.getByRole("dialog", { name: "质检员 · 回复对话" }).getByText("该角色没有提及此权限。"),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("tab", { name: "角色 × 权限" })).toHaveAttribute("aria-selected", "true");
  await page.goBack();
  await expect(sheet).toBeVisible();
});

test("the grid is walked by keyboard, and gives the focus back", async ({ page }) => {
  await page.goto("/permissions");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "62");
  await expect(await cell(page, "李娜", "回复对话")).toHaveAccessibleName("允许");
  await page.keyboard.press("j");
  await expect(await cell(page, "陈思远", "查看对话")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(await cell(page, "李娜", "回复对话")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "李娜 · 回复对话" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(await cell(page, "李娜", "回复对话")).toBeFocused();
  await expect(page).toHaveURL(/\/permissions$/);

  await page.keyboard.press("Home");
  await expect(rowOf(page, "李娜").getByRole("rowheader")).toBeFocused();
  await page.keyboard.press("Control+End");
  const last = grid(page).locator('[aria-rowindex="62"] [role=gridcell]').last();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  const row = page.getByRole("dialog", { name: "陈思远的全部权限" });
  await expect(row.getByRole("region", { name: "接待所需" }).getByRole("listitem")).toHaveCount(2);
});

test("filters hold in the address, and the sheet for Excel holds what they show", async ({
  page,
  newMember,
}) => {
  const { page: auditor } = await newMember("auditor");
  await auditor.goto("/permissions");
  await auditor.getByRole("button", { name: "仅显示" }).click();
  await auditor.getByRole("menuitemcheckbox", { name: "有冲突的客服" }).click();
  await auditor.getByRole("menuitemcheckbox", { name: "接待所需的权限" }).click();
  await auditor.keyboard.press("Escape");
  await expect(auditor).toHaveURL(/only=conflicts&only=needed/);
  await expect(grid(auditor).getByRole("rowheader")).toHaveText(["邹凯"]);
  await expect(grid(auditor)).toHaveAttribute("aria-colcount", "3");

  const started = auditor.waitForEvent("download");
  await auditor.getByRole("button", { name: "导出" }).click();
  await auditor.getByRole("menuitem", { name: "CSV（.csv）" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^inlet-permissions-agents-\d{4}-\d\d-\d\d\.csv$/);
  expect((await readFile(await download.path(), "utf8")).split("\r\n")).toEqual([
    "\uFEFF名称,编号,状态,分组,角色,参与接待,查看对话 (conversation.view),回复对话 (conversation.reply)",
    expect.stringMatching(/^邹凯,10033,启用,.*,"售后客服; 质检员",是,允许,无法判断（冲突）$/),
    "",
  ]);

  await auditor.getByRole("searchbox").fill("没有这个人");
  await expect(auditor.getByText("没有符合条件的结果")).toBeVisible();
  await auditor.getByRole("button", { name: "清除筛选条件" }).click();
  await expect(auditor).toHaveURL(/\/permissions$/);
  await page.goto("/permissions?agent=nobody&permission=conversation.reply");
  await expect(page.getByRole("dialog").getByText("找不到此内容")).toBeVisible();
});

test("ten thousand agents are a few hundred elements", async ({ page }) => {
  await page.goto("/permissions?tab=conflicts");
  await page.route(/\/api\/v1\/permissions\?of=agents/, async (route) => {
    const matrix = (await (await route.fetch()).json()) as { columns: object[]; rows: { cells: string }[] };
    const [column, row] = [matrix.columns[0]!, matrix.rows[0]!];
    const columns = Array.from({ length: 60 }, (_, at) => ({
      ...column,
      id: `p${at}`,
      name: `权限 ${at}`,
      area: `模块 ${at % 7}`,
    }));
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      ...row,
      id: `a${at}`,
      name: `客服 ${at}`,
      cells: "ANDUadnu"
        .repeat(8)
        .slice(at % 8, (at % 8) + 60)
        .padEnd(60, "A"),
    }));
    await route.fulfill({ json: { ...matrix, columns, rows } });
  });
  await page.getByRole("tab", { name: agents }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "10002");
  const elements = () => page.evaluate(() => document.querySelectorAll("*").length);
  expect(await elements()).toBeLessThan(2000);

  await page.keyboard.press("j");
  await page.keyboard.press("Control+End");
  const last = grid(page).locator('[aria-rowindex="10002"] [aria-colindex="61"]');
  await expect(last).toBeFocused();
  // What has the focus stays, however far away the reader scrolls, and takes the next key from there.
  await grid(page).evaluate((box) => box.scrollTo(0, 100_000));
  await expect(grid(page).locator('[aria-rowindex="3130"]')).toBeVisible();
  await expect(last).toBeFocused();
  expect(await elements()).toBeLessThan(2000);
  await page.keyboard.press("ArrowUp");
  await expect(grid(page).locator('[aria-rowindex="10001"] [aria-colindex="61"]')).toBeFocused();
  await expect(grid(page).locator('[aria-rowindex="10001"] [aria-colindex="61"]')).toBeInViewport();
});

test("on a phone one permission is a list, in English", async ({ page }) => {
  await onPhone(page);
  await page.goto("/permissions");
  await page
    .getByRole("combobox", { name: "Permission" })
    .selectOption({ label: "Needed for reception · 回复对话" });
  await expect(page.getByRole("row", { name: /李娜.*Allowed/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("row", { name: /李娜/ }).click();
  const sheet = page.getByRole("dialog", { name: "李娜 · 回复对话" });
  await expect(sheet.getByText("Reception needs this permission to reply to customers.")).toBeVisible();
  await expectFitsPhone(page);
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await page.getByRole("combobox", { name: "Permission" }).selectOption("");
  await page.getByRole("row", { name: /李娜/ }).click();
  await expect(page.getByRole("dialog", { name: "All permissions of 李娜" })).toBeVisible();
});
