import { expect, test } from "./fixtures";

test("a person's page holds settings with verdicts, rights, findings, devices and changes", async ({
  page,
}) => {
  await page.goto("/agents/10031");
  const account = page.getByRole("region", { name: "账号设置" });
  await expect(account.getByRole("definition").first()).toContainText("不会被分配任何对话");
  const rights = page.getByRole("region", { name: "角色与接待权限" });
  await expect(rights.getByRole("link", { name: "回复对话" })).toHaveAttribute(
    "href",
    /\/permissions\?agent=10031&permission=/,
  );
  await expect(page.getByRole("region", { name: "问题项" })).toContainText("服务上限为 0");
  await expect(page.getByRole("region", { name: "推送与客户端设备" })).toContainText("Windows 11");
  const changes = page.getByRole("region", { name: "较上一份快照的变化" });
  await expect(changes).toContainText("服务上限");

  const saturday = page.getByRole("gridcell", { name: "周六 10:00–11:00：在班但接不到" });
  await saturday.click();
  await expect(page).toHaveURL(/hour=130/);
  const hour = page.getByRole("region", { name: "所选时段的说明" });
  await expect(hour).toContainText("在班，但本人有关卡未通过");
  await expect(hour.getByRole("link", { name: "售后邮箱" })).toHaveAttribute(
    "href",
    /\/channels\/.+hour=130/,
  );
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("gridcell", { name: "周五 10:00–11:00：未排班" })).toBeFocused();
});

test("an empty organisation's page teaches the next step, a person who is not there is not found", async ({
  page,
}) => {
  await page.goto("/agents/nobody-of-that-id");
  await expect(page.getByText("找不到此内容")).toBeVisible();
  await page.goto("/agents?q=nobody-of-that-name");
  await expect(page.getByText("没有符合条件的结果")).toBeVisible();
});
