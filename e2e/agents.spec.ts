import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("a team lead finds who cannot receive, and reads why gate by gate", async ({ page }) => {
  await page.goto("/agents");
  await expect(page.getByText("共 60 项")).toBeVisible();
  const row = page.getByRole("row", { name: /戚薇/ });
  await expect(row).toContainText("不可接待");
  await expect(row).toContainText("接待容量");
  await expect(row).toContainText("阻断");
  await expectAccessible(page);

  await page.getByRole("button", { name: "当前接待", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: /不参与接待/ }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/now=unreached/);
  await expect(page.getByText("共 2 项")).toBeVisible();
  await page.getByRole("button", { name: "清除全部" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("戚薇");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByText("共 1 项")).toBeVisible();
  await page.getByRole("link", { name: /戚薇/ }).click();

  await expect(page.getByRole("heading", { level: 1, name: "戚薇" })).toBeVisible();
  const gates = page.getByRole("region", { name: "此刻能否接待" });
  await expect(gates.getByRole("listitem").filter({ hasText: "接待容量" }).first()).toContainText("未通过");
  await expect(gates.getByRole("link", { name: "客服的服务上限为 0" })).toHaveAttribute(
    "href",
    /\/findings\/agent%2Fservice-limit-zero/,
  );
  await expect(page.getByRole("region", { name: "逐渠道" }).first()).toContainText("售后邮箱");
  await expectAccessible(page);
});

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

test("people can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  for (const [path, title] of [
    ["/agents?worst=blocker", "Agents"],
    ["/agents/10039", "云飞"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expectFitsPhone(page);
  }
});

test("an empty organisation's page teaches the next step, a person who is not there is not found", async ({
  page,
}) => {
  await page.goto("/agents/nobody-of-that-id");
  await expect(page.getByText("找不到此内容")).toBeVisible();
  await page.goto("/agents?q=nobody-of-that-name");
  await expect(page.getByText("没有符合条件的结果")).toBeVisible();
});
