import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

const TITLES = "接收时间,渠道,状态,消息编号,序号,发送时间,错误信息";
const LOG = [
  TITLES,
  "2026-11-16 10:00:01,官网,已接收,m1,1,2026-11-16 10:00:00,",
  "2026-11-16 10:00:09,官网,已接收,m4,4,2026-11-16 10:00:08,",
  "2026-11-16 10:00:10,官网,已接收,m4,4,2026-11-16 10:00:08,",
  "2026-11-16 10:20:00,官网,接收失败,m5,5,2026-11-16 10:20:00,连接超时 10.0.0.1:443",
  "2026-11-16 10:00:00,官方微博,已接收,w1,1,,",
  "2026-11-16 10:30:00,旧小程序,转机器人,x1,,,",
  "昨天,官网,已接收,m9,6,,",
].join("\r\n");
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a log is imported, and shows what was lost and where the proof was wrong", async ({ page }) => {
  await page.goto("/reception-log/imports");
  await page.getByLabel("选择日志文件").first().setInputFiles(file("接收日志.csv", LOG));
  await expect(page.getByRole("heading", { name: "确认各列的含义" })).toBeVisible();
  await expect(page.getByLabel(/^消息编号/)).toHaveValue("消息编号");
  await expect(page.getByLabel("转机器人")).toHaveValue("unknown");
  await page.getByLabel(/^渠道/).selectOption("");
  await page.getByRole("button", { name: "开始导入" }).click();
  await expect(page.getByLabel(/^渠道/)).toHaveAccessibleDescription(/请选择对应的列/);
  await expectAccessible(page);
  await page.getByLabel(/^渠道/).selectOption("渠道");
  await page.getByRole("button", { name: "开始导入" }).click();
  await expect(page.getByText("已导入 接收日志.csv：共 7 行，1 行无法识别。")).toBeVisible();
  await expect(page.getByRole("row", { name: /^8 接收时间 昨天 不是有效的时间/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("选择日志文件").first().setInputFiles(file("再来一次.csv", LOG));
  await expect(page.getByText("已沿用上次的设置。")).toBeVisible();
  await page.getByRole("button", { name: "开始导入" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "这份文件已经导入过" })).toBeVisible();

  await page.getByRole("link", { name: "概况" }).click();
  const against = page.getByRole("region", { name: "与证明不符的时段" }).first();
  await expect(against).toContainText("证明成立，但 3 条未收到");
  await expect(against).toContainText("证明不成立，但收到 1 条");
  await expectAccessible(page);
  await page.getByLabel("旧小程序").selectOption({ label: "官网" });
  await expect(page.getByText("已保存。")).toBeVisible();
  await expect(page.getByText("以下名称尚未对应到渠道")).toBeHidden();

  await page.getByRole("link", { name: /^异常/ }).click();
  await expect(page.getByText("缺少序号 2 至 3")).toBeVisible();
  await page.getByRole("radio", { name: /报错/ }).click();
  await expect(page.getByText("连接超时 …")).toBeVisible();
  await page.getByRole("radio", { name: /重复/ }).click();
  await page.getByRole("link", { name: "消息 m4 重复" }).click();
  await expect(page).toHaveURL(/entries\?.*q=m4/);
  await expect(page.getByRole("row", { name: /m4/ })).toHaveCount(2);
  await expectAccessible(page);
});

test("a key is made for a gateway, sends lines, and is revoked", async ({ page, stranger }) => {
  await page.goto("/reception-log/imports");
  await page.getByRole("button", { name: "新建密钥" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称").fill("消息网关");
  await dialog.getByRole("button", { name: "新建密钥" }).click();
  await expect(dialog.getByText("请立即保存密钥")).toBeVisible();
  const key = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByRole("button", { name: "我已保存" }).click();
  const send = () =>
    stranger.request.post("/api/v1/reception-log/events", {
      headers: { authorization: `Bearer ${key}` },
      data: { receivedAt: "2026-11-17T02:00:00Z", channel: "官网", state: "received", messageId: "hook-1" },
    });
  expect(await (await send()).json()).toEqual({ taken: 1, problems: [] });
  await page.goto("/reception-log/entries?q=hook-1");
  await expect(page.getByRole("row", { name: /hook-1/ })).toHaveCount(1);
  await page.goto("/reception-log/imports");
  await page.getByRole("button", { name: "停用" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "停用" }).click();
  await expect(page.getByText("密钥已停用。")).toBeVisible();
  expect((await send()).status()).toBe(401);
});

test("fits a phone, in English, and is read-only for an auditor", async ({ newMember }) => {
  const { page } = await newMember("auditor");
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto("/reception-log");
  await page.context().addCookies([{ name: "inlet_locale", value: "en", url: page.url() }]);
  for (const path of ["", "/anomalies", "/entries", "/imports"]) {
    await page.goto(`/reception-log${path}`);
    await expect(page.getByRole("heading", { level: 1, name: "Reception log" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await expect(page.getByRole("button", { name: "Choose a log file" })).toBeHidden();
    await expectAccessible(page);
  }
  await expect(page.getByText("Only administrators make keys.")).toBeVisible();
});
