import { startFakeRobot } from "../lib/senders/testing/fake-robot";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";

test("a robot is added, tested, heard to refuse, and mended; its key is never shown", async ({ page }) => {
  const robot = await startFakeRobot();
  await page.goto("/notifications");
  await page.getByRole("main").getByRole("link", { name: "添加通知目标" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByLabel("Webhook 地址")).toHaveAccessibleDescription(/请填写此项/);
  await page.getByLabel("名称", { exact: true }).fill("客服值班群");
  await page.getByLabel("Webhook 地址").fill(robot.url);
  await page.getByText("限定渠道").click();
  await page.getByRole("checkbox", { name: "云杉 App" }).check();
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "客服值班群" })).toBeVisible();
  await expect(page.getByText("127.0.0.1")).toContainText("…1d9c");

  robot.next.push({ body: { errcode: 93000, errmsg: "invalid webhook url" } });
  await page.getByRole("button", { name: "发送测试消息" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("企业微信不认识这个 Webhook 地址");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("invalid webhook url");
  const log = page.getByRole("region", { name: "投递记录" });
  await expect(log.getByRole("listitem").first()).toContainText("未送达");
  await expectAccessible(page);
  // A robot takes a message every three seconds.
  await page.waitForTimeout(3_000);
  await page.getByRole("button", { name: "发送测试消息" }).click();
  await expect(page.getByRole("status").filter({ hasText: "测试消息已送达" })).toBeVisible();
  expect(robot.received.at(-1)?.text).toContain("测试消息");
  await log.getByText("尝试 1 次").first().click();
  await expect(log.getByText("对方已接收（0）")).toBeVisible();
  await expect(page.locator("body")).not.toContainText("planted");
  expect(await page.content()).not.toContain("planted");

  await page.getByRole("radio", { name: "未送达" }).click();
  await expect(log.locator("> ul > li")).toHaveCount(1);
  const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.getByRole("switch", { name: "启用" }).click();
  await saved;
  await page.goto("/notifications");
  await expect(page.getByRole("listitem").filter({ hasText: "客服值班群" })).toContainText("已停用");
  await page.getByRole("link", { name: "客服值班群" }).click();
  await page.getByRole("button", { name: "移除" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "移除" }).click();
  await expect(page.getByText("还没有通知目标")).toBeVisible();
  await robot.close();
});

test("a webhook shows its signing secret once, on a phone, in English", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await page.context().addCookies([{ name: "inlet_locale", value: "en", url: origin }]);
  const robot = await startFakeRobot({ status: 204 });
  await page.goto("/notifications/new?kind=webhook");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.getByLabel("Webhook address").fill(robot.url);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Signing secret" });
  await expect(dialog).toContainText(/whsec_[\w+/=]{44}/);
  const secret = await dialog.locator("code").textContent();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("button", { name: "Send a test message" }).click();
  await expect(page.getByRole("status").filter({ hasText: "was delivered" })).toBeVisible();
  expect(robot.received[0]?.headers["webhook-signature"]).toMatch(/^v1,/);
  expect(await page.content()).not.toContain(secret ?? "whsec_");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No notification target yet")).toBeVisible();
  await robot.close();
});

test("an auditor reads what was sent and changes nothing", async ({ newMember }) => {
  const { page } = await newMember("auditor");
  await page.goto("/notifications");
  await expect(page.getByText("还没有通知目标")).toBeVisible();
  await expect(page.getByRole("link", { name: "添加通知目标" })).toHaveCount(0);
});
