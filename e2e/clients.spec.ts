import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

const AGENT = "戚薇";

async function share(page: Page, label: string): Promise<string> {
  await page.goto("/clients");
  await page.getByRole("button", { name: "分享自检链接" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("用途").fill(label);
  await dialog.getByRole("button", { name: "生成链接" }).click();
  await expect(dialog.getByRole("img", { name: "自检链接的二维码" })).toBeVisible();
  await expectAccessible(page);
  const link = (await dialog.locator("code").textContent()) ?? "";
  expect(link).toMatch(/\/handed-out\/self-check\/[\w-]{43}$/);
  await page.keyboard.press("Escape");
  return link;
}

/** Whoever reads a page first presses what is on it. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main button")].every((one) =>
      Object.keys(one).some((key) => key.startsWith("__reactProps$")),
    ),
  );
}

test("an agent without an account tests their browser, and it shows in the inventory", async ({
  page,
  stranger,
}) => {
  const link = await share(page, "晚班小组");
  await stranger.context().grantPermissions(["notifications"], { origin });
  await open(stranger, link);
  await expect(stranger.getByRole("heading", { level: 1, name: /能否收到消息提醒/ })).toBeVisible();
  const showsNotifications = await stranger.evaluate(() => Notification.permission === "granted");
  test.skip(!showsNotifications, "this Chromium shows no notifications, whatever it is allowed");
  await stranger.getByLabel("你的姓名或邮箱").fill("戚");
  await stranger.getByRole("button", { name: "下一步" }).click();
  await expect(stranger.getByLabel("你的姓名或邮箱")).toHaveAccessibleDescription(/没有找到此人/);
  await stranger.getByLabel("你的姓名或邮箱").fill(AGENT);
  await stranger.getByRole("button", { name: "下一步" }).click();
  await expect(stranger.getByText(`将以 ${AGENT} 的身份自检`)).toBeVisible();
  await expect(stranger.getByRole("button", { name: "开始自检" })).toBeDisabled();
  await expectAccessible(stranger);

  const sent: string[] = [];
  stranger.on("request", (request) => void (request.method() === "POST" && sent.push(request.url())));
  await stranger.getByRole("checkbox").check();
  await stranger.getByRole("button", { name: "开始自检" }).click();
  await expect(stranger.getByRole("heading", { name: "看到测试通知了吗？" })).toBeFocused({
    timeout: 60_000,
  });
  await stranger.getByRole("button", { name: "没有看到" }).click();
  await stranger.getByRole("button", { name: "跳过这一步" }).click();
  const checks = stranger.getByRole("list", { name: "检查项" });
  const line = (name: string) => checks.getByRole("listitem").filter({ hasText: name }).first();
  await expect(line("通知权限")).toContainText("已允许通知");
  await expect(line("Service Worker")).toContainText("可以注册");
  await expect(line("WebSocket 连接")).toContainText("数据可往返");
  await expect(line("系统时间")).toContainText("与服务器一致");
  await expect(line("Cookie 与存储")).toContainText("均可使用");
  await expect(line("后台运行")).toContainText("未能测试");
  await expect(line("系统显示通知")).toContainText(/请勿打扰|勿扰/);
  await expectAccessible(stranger);
  expect(sent.filter((url) => url.endsWith("/report"))).toEqual([]);
  const workers = await stranger.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  );
  expect(workers, "nothing is left behind").toBe(0);

  await stranger.getByRole("button", { name: "发送结果" }).click();
  await expect(stranger.getByRole("heading", { name: "已发送" })).toBeFocused();
  await expectAccessible(stranger);

  await page.goto("/clients?q=" + encodeURIComponent(AGENT));
  const row = page.getByRole("row").filter({ hasText: "客服自检" });
  await expect(row).toContainText(AGENT);
  await expect(row).toContainText("Chrome");
  await expect(row).toContainText("WebSocket");
  await expect(row).toContainText(/\d 项有问题/);
  await expectAccessible(page);
  await row.click();
  const detail = page.getByRole("dialog");
  await expect(detail.getByRole("list", { name: "最近一次自检" })).toContainText("没有显示");
  await expectAccessible(page);

  await page.goto("/clients/links");
  const shared = page.getByRole("listitem").filter({ hasText: "晚班小组" });
  await expect(shared).toContainText("1 份结果");
  await expectAccessible(page);
  await shared.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "撤销" }).click();
  await expect(shared).toContainText("已撤销");
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "此链接已失效" })).toBeVisible();
});

test("on a phone in English, by somebody who allows nothing, nothing is called fine that was not tested", async ({
  page,
  stranger,
  newMember,
}) => {
  const link = await share(page, "手机");
  await onPhone(stranger, "dark");
  await open(stranger, link);
  await expectFitsPhone(stranger);
  await stranger.getByLabel("Your name or e-mail address").fill(AGENT);
  await stranger.keyboard.press("Enter");
  await expect(stranger.getByText(`Checking as ${AGENT}.`)).toBeVisible();
  await expectFitsPhone(stranger);
  await stranger.getByRole("checkbox").press("Space");
  await stranger.getByRole("button", { name: "Start the check" }).press("Enter");
  await expect(stranger.getByRole("heading", { name: /Go to another tab/ })).toBeFocused({ timeout: 90_000 });
  await expectFitsPhone(stranger);
  await stranger.getByRole("button", { name: "Skip this step" }).press("Enter");
  await expect(stranger.getByRole("heading", { name: /problems? found/ })).toBeFocused();
  const push = stranger.getByRole("listitem").filter({ hasText: "Push delivery" });
  await expect(push).toContainText("Could not test");
  await expectFitsPhone(stranger);

  const { page: lead } = await newMember("team_lead");
  await onPhone(lead);
  for (const address of ["/clients", "/clients/links"]) {
    await lead.goto(address);
    await expect(lead.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
    await expect(lead.getByRole("button", { name: "Share a self-check link" })).toHaveCount(0);
    await expectFitsPhone(lead);
  }
});

test("whom to remind is listed with the reason, and that nobody would hear it is said", async ({ page }) => {
  await page.goto("/clients");
  await page.getByRole("button", { name: "提醒客服" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("list", { name: "需要提醒的客服" })).toContainText("尚未自检");
  await expect(dialog.getByRole("button", { name: "复制提醒名单" })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "发送到通知目标" }).click();
  await expect(dialog.getByRole("alert")).toContainText("还没有通知目标订阅");
  await page.keyboard.press("Escape");
  await onPhone(page);
  await page.goto("/clients");
  await page.getByRole("button", { name: "Remind agents" }).click();
  await expectFitsPhone(page);
});
