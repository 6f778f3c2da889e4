import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("an auditor opens a control, reaches its rule, and takes the framework along", async ({ page }) => {
  await page.goto("/findings/frameworks");
  await page.getByRole("combobox", { name: "选择合规框架" }).selectOption("iso-27001");
  await expect(page).toHaveURL(/framework=iso-27001/);
  // The framework before stays on view until the chosen one is there.
  await expect(page.locator("summary").first()).toContainText("A.5");
  const failed = page.locator("details").filter({ hasText: "未通过" }).first();
  await failed.locator("summary").click();
  await expect(failed.getByRole("link").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "导出" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV（.csv）" }).click();
  expect((await download).suggestedFilename()).toMatch(/^inlet-framework-iso-27001-.+\.csv$/);
});
