import { readFileSync } from "node:fs";
import { expect, test as setup } from "@playwright/test";
import { expectAccessible } from "./axe";
import { administrator, administratorState, serverLog } from "./people";

// The first run happens once: it is the first test, and what it leaves is where all others begin.
setup("the first run makes the first administrator", async ({ page }) => {
  await page.goto("/members");
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole("heading", { name: "请从终端打开设置链接" })).toBeVisible();
  await page.goto(`/setup?token=${"a".repeat(43)}`);
  await expect(page.getByRole("heading", { name: "请从终端打开设置链接" })).toBeVisible();
  await expectAccessible(page);

  const link =
    readFileSync(serverLog, "utf8")
      .match(/http:\S+\/setup\?token=[\w-]{43}/g)
      ?.at(-1) ?? "";
  await page.goto(link);
  await page.getByRole("button", { name: "创建并进入" }).click();
  await expect(page.getByLabel("公司名称")).toBeFocused();
  await expect(page.getByText("请填写此项。")).toHaveCount(4);
  await page.getByLabel("公司名称").fill(administrator.organisation);
  await expect(page.getByLabel("时区")).toHaveValue("Asia/Shanghai");
  await page.getByLabel("你的姓名").fill(administrator.name);
  await page.getByLabel("邮箱").fill(administrator.email);
  await page.getByLabel("密码", { exact: true }).fill("wang.fang2026");
  await page.getByLabel("密码", { exact: true }).blur();
  await expect(page.getByText("密码中不要包含邮箱名。")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("密码", { exact: true }).fill(administrator.password);
  await page.getByRole("button", { name: "创建并进入" }).click();

  await expect(page).toHaveURL(/\/welcome$/);
  await expect(page.getByRole("button", { name: /先看看示例公司/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /连接我的平台/ })).toHaveAttribute("href", "/sources/new");
  await expectAccessible(page);
  await page.context().storageState({ path: administratorState });

  await page.getByRole("button", { name: /先看看示例公司/ }).click();
  await expect(page).toHaveURL(/\/$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1, name: /个渠道/ })).toBeVisible();
  await page.goto(link);
  await expect(page, "the link works once").toHaveURL(/\/$/);
});
