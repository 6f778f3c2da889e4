import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("the list shows what is dark first, filters by address, and opens a channel from the keyboard", async ({
  page,
}) => {
  await page.goto("/channels");
  const table = page.getByRole("table", { name: "渠道" });
  await expect(table.getByRole("row")).toHaveCount(15);
  await expect(table.getByRole("row").nth(1)).toContainText("官方微博");
  await expectAccessible(page);
  await page.getByRole("button", { name: "当前", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "无法判断" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/now=UNKNOWN/);
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "清除全部" }).click();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "海外站" })).toBeVisible();
});

test("a channel is proven gate by gate, with everybody's name", async ({ page }) => {
  await page.goto("/channels/weibo");
  await expect(page.getByText("没有任何客服能接待新消息。")).toBeVisible();
  await expect(page.getByText("平台显示该渠道正在接收，但没有任何客服能打开新对话")).toBeVisible();
  const gates = page.getByRole("region", { name: "渠道关卡" }).getByRole("list").first().locator("> li");
  await expect(gates).toHaveCount(4);
  await expect(gates.filter({ hasText: "连接与凭证" })).toContainText("未通过");
  await expect(gates.filter({ hasText: "连接与凭证" })).toContainText("官方微博");
  const people = page.getByRole("region", { name: "谁能接待，谁不能" }).getByRole("row");
  expect(await people.count()).toBeGreaterThan(2);
  await expect(people.nth(1).getByRole("rowheader")).toHaveText(/\p{Script=Han}{2,}/u);
  await expectAccessible(page);

  await page.goto("/channels/shop");
  await expect(page.getByText(/可以接待新消息。/)).toBeVisible();
  await expect(page.getByRole("row", { name: /可以接待/ }).first()).toBeVisible();
});

test("the week is walked with arrow keys; a chosen hour explains itself and has an address", async ({
  page,
}) => {
  await page.goto("/channels/weibo?hour=10");
  const grid = page.getByRole("grid", { name: /官方微博/ });
  const chosen = grid.getByRole("gridcell", { selected: true });
  await expect(chosen).toHaveAccessibleName(/周一 10:00–11:00：无人可接待/);
  const panel = page.getByRole("region", { name: "所选时段的说明" });
  await expect(panel.getByRole("heading", { name: "周一 10:00–11:00" })).toBeVisible();
  await expect(panel.getByText("渠道授权已失效")).toBeVisible();
  await chosen.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/hour=35/);
  await expect(panel.getByRole("heading", { name: "周二 11:00–12:00" })).toBeVisible();
  await expect(chosen).toBeFocused();
  await page.goto("/channels/mini?hour=10");
  await expect(panel.getByText("还需要收集")).toBeVisible();
});

test("one comes back from a channel to the list as it was", async ({ page }) => {
  await page.goto("/channels?q=微");
  await page.getByRole("link", { name: "官方微博", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "官方微博" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("微");
  await page.goto("/channels/no-such-channel");
  await expect(page.getByText("找不到此内容")).toBeVisible();
});

test("a channel's proof can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  await page.goto("/channels");
  await expect(page.getByRole("heading", { level: 1, name: "Channels" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/channels/weibo?hour=10");
  await expect(page.getByRole("region", { name: "Explanation of the chosen hour" })).toBeVisible();
  await expect(page.getByText("Not receivable").first()).toBeVisible();
  await expectFitsPhone(page);
});
