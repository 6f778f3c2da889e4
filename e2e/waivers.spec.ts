import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a risk is accepted with an owner and an end, stays a finding, and is taken back", async ({ page }) => {
  await page.goto("/findings");
  const status = page.getByRole("status").filter({ hasText: "项未解决" });
  const before = await status.textContent();
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/findings\/./);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("问题项");
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("button", { name: "豁免此风险" }).click();
  const dialog = page.getByRole("dialog", { name: "豁免此风险" });
  await dialog.getByRole("button", { name: "豁免", exact: true }).click();
  await expect(dialog.getByLabel("接受的原因")).toHaveAccessibleDescription(/请填写/);
  await dialog.getByLabel("接受的原因").fill("下季度更换平台时一并解决");
  await dialog.getByLabel("最后一天").fill(inDays(30));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "豁免", exact: true }).click();
  const panel = page.getByRole("region", { name: "风险豁免" });
  await expect(panel).toContainText("下季度更换平台时一并解决");
  await expect(panel).toContainText("豁免中");

  await page.goto("/findings");
  await expect(status).toHaveText(before ?? "");
  await page.getByRole("button", { name: "其中 1 项已豁免" }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByRole("link", { name: "豁免与确认" }).click();
  const table = page.getByRole("region", { name: "风险豁免" }).getByRole("table");
  await expect(table).toContainText("下季度更换平台时一并解决");
  await expectAccessible(page);
  await table.getByRole("button", { name: "结束豁免" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "结束豁免" }).click();
  await expect(page.getByText("没有进行中的豁免。")).toBeVisible();
});
