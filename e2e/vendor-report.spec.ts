import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { send } from "./people";
import { expectFitsPhone } from "./phone";

test("a team lead reports an incident to the vendor on a phone and follows it up", async ({ newMember }) => {
  const { page } = await newMember("team_lead");
  await page.setViewportSize({ width: 375, height: 740 });
  const now = new Date().toISOString();
  const declared = await send(page.request, "/api/v1/incidents", {
    clientId: randomUUID(),
    title: "官方微博消息无人接收",
    channelIds: ["weibo"],
    hour: { channelId: "weibo", hour: 10 },
    startedAt: now,
    declaredAt: now,
  });
  await page.goto(`/incidents/${String(declared.id)}`);
  await page.getByRole("link", { name: "报修单" }).click();

  const report = page.getByRole("region", { name: "报修单预览" });
  await expect(report.getByRole("heading", { name: "请平台方答复" })).toBeVisible();
  await expect(report).toContainText("官方微博消息无人接收");
  await expectFitsPhone(page);
  await expectAccessible(page);

  // The report speaks the vendor's language; the page stays in the reader's.
  await page.getByRole("radio", { name: "English" }).click();
  await expect(report.getByRole("heading", { name: "Questions to the vendor" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "报修单" })).toBeVisible();

  for (const [name, head] of [
    ["下载 Word", "PK"],
    ["下载 PDF", "%PDF-"],
  ] as const) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    const bytes = await readFile(await (await waiting).path());
    expect(bytes.toString("latin1", 0, head.length)).toBe(head);
    expect(bytes.length).toBeGreaterThan(4_000);
  }

  await page.getByRole("button", { name: "登记报修" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("平台方", { exact: true }).fill("微博技术支持");
  await dialog.getByLabel("工单号").fill("WB-42");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "保存" }).click();
  const cases = page.getByRole("region", { name: "平台方工单" });
  await expect(cases).toContainText("WB-42");
  await expect(cases).toContainText("等待答复");

  await cases.getByRole("button", { name: "记录跟进" }).click();
  await dialog.getByRole("radio", { name: "平台方答复" }).click();
  await dialog.getByLabel("说明").fill("对方确认授权已过期，请重新授权");
  await expectFitsPhone(page);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(cases).toContainText("已答复");
  await expectFitsPhone(page);

  // Both steps are in the incident's timeline.
  await page.goto(`/incidents/${String(declared.id)}`);
  const timeline = page.getByRole("list", { name: "时间线" });
  await expect(timeline).toContainText("对方确认授权已过期");
  await expect(timeline).toContainText("WB-42");
});
