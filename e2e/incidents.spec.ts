import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";
import { expectFitsPhone } from "./phone";

const PHONE = { width: 375, height: 812 };

type Words = {
  declare: string;
  title: string;
  submit: string;
  kind: string;
  action: string;
  text: string;
  write: string;
  timeline: string;
  waiting: RegExp;
  mitigate: string;
  recover: string;
  recovered: string;
  leads: string;
  use: string;
  slot: string;
};

const zh: Words = {
  declare: "上报事故",
  title: "发生了什么",
  submit: "上报",
  kind: "类型",
  action: "处置",
  text: "内容",
  write: "写入",
  timeline: "时间线",
  waiting: /保存在本机，尚未送达/,
  mitigate: "标为已缓解",
  recover: "标为已恢复",
  recovered: "已恢复",
  leads: "线索",
  use: "写入时间线",
  slot: "所选时段的说明",
};
const en: Words = {
  declare: "Declare an incident",
  title: "What is happening",
  submit: "Declare",
  kind: "Type",
  action: "Action",
  text: "Text",
  write: "Write",
  timeline: "Timeline",
  waiting: /kept on this device/,
  mitigate: "Mark as mitigated",
  recover: "Mark as recovered",
  recovered: "Recovered",
  leads: "Leads",
  use: "Make it an entry",
  slot: "Explanation of the chosen hour",
};

for (const [locale, words] of [
  ["zh-CN", zh],
  ["en", en],
] as const)
  test(`a team lead takes a dark slot to a recovered incident on a phone, also without a connection (${locale})`, async ({
    newMember,
  }) => {
    const { page } = await newMember("team_lead");
    const context = page.context();
    await page.setViewportSize(PHONE);
    await page.goto("/channels/weibo?hour=10");
    await context.addCookies([{ name: "inlet_locale", value: locale, url: origin }]);
    await page.reload();

    // From the dark slot: two taps.
    const slot = page.getByRole("region", { name: words.slot });
    await slot.getByRole("link", { name: words.declare }).click();
    await expect(page.getByLabel(words.title)).toHaveValue(/官方微博/);
    await expect(page.getByRole("checkbox", { name: /官方微博/ })).toBeChecked();
    await expectFitsPhone(page);
    const begun = Date.now();
    await page.getByRole("button", { name: words.submit, exact: true }).click();
    await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
    expect(Date.now() - begun).toBeLessThan(10_000);

    // What Inlet found becomes an entry with its evidence.
    const leads = page.getByRole("region", { name: words.leads });
    await leads.getByRole("button", { name: words.use }).first().click();
    const composer = page.getByRole("form");
    await composer.getByRole("button", { name: words.write, exact: true }).click();
    const timeline = page.getByRole("list", { name: words.timeline });
    await expect(timeline.getByRole("list").first()).toBeVisible();

    // Without a connection nothing is lost, not even with the tab.
    await context.setOffline(true);
    await composer.getByLabel(words.kind).selectOption({ label: words.action });
    await composer.getByLabel(words.text).fill("重新授权微博帐号");
    await composer.getByRole("button", { name: words.write, exact: true }).click();
    await expect(page.getByText("重新授权微博帐号")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: words.waiting })).toBeVisible();
    await expect(timeline).not.toContainText("重新授权微博帐号");
    await composer.getByLabel(words.text).fill("写到一半");
    const address = page.url();
    await page.close();

    await context.setOffline(false);
    const again = await context.newPage();
    await again.setViewportSize(PHONE);
    await again.goto(address);
    const arrived = again.getByRole("list", { name: words.timeline });
    await expect(arrived.getByText("重新授权微博帐号")).toHaveCount(1);
    await expect(again.getByRole("form").getByLabel(words.text)).toHaveValue("写到一半");
    await expect(again.getByRole("status").filter({ hasText: words.waiting })).toHaveCount(0);
    await again.reload();
    await expect(arrived.getByText("重新授权微博帐号")).toHaveCount(1);

    for (const step of [words.mitigate, words.recover]) {
      await again.getByRole("button", { name: step }).click();
      const dialog = again.getByRole("dialog", { name: step });
      await dialog.getByRole("button", { name: step }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(again.getByRole("heading", { level: 1 }).locator("..")).toContainText(words.recovered);
    await expectFitsPhone(again);
  });

test("a declaration made without a connection waits on the device and arrives once", async ({ page }) => {
  await page.goto("/incidents/declare");
  const title = `断网时上报 ${Date.now()}`;
  await page.getByLabel("发生了什么").fill(title);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "上报", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "尚未送达" })).toBeVisible();
  await expect(page.getByRole("list", { name: "尚未送达的上报" })).toContainText(title);
  await page.context().setOffline(false);
  await page.goto("/incidents");
  const table = page.getByRole("table", { name: "事故" });
  await expect(table.getByRole("link", { name: title })).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "尚未送达" })).toHaveCount(0);
  await page.reload();
  await expect(table.getByRole("link", { name: title })).toHaveCount(1);
  await page.getByRole("searchbox", { name: /搜索标题/ }).fill(title);
  await expect(table.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
});

test("two members at one incident see each other's entries, and both versions where they collide", async ({
  page,
  newMember,
}) => {
  const lead = await newMember("team_lead");
  await page.goto("/incidents/declare");
  await page.getByLabel("发生了什么").fill("两人同时处理");
  await page.getByRole("button", { name: "上报", exact: true }).click();
  await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
  await lead.page.goto(page.url());
  await lead.page.getByRole("form").getByLabel("内容").fill("主管写的一条");
  await lead.page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByRole("form").getByLabel("内容").fill("管理员写的一条");
  await page.getByRole("button", { name: "写入", exact: true }).click();
  for (const one of [page, lead.page])
    for (const text of ["主管写的一条", "管理员写的一条"])
      await expect(one.getByRole("list", { name: "时间线" }).getByText(text)).toBeVisible();

  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const mine = page.getByRole("dialog", { name: "编辑事故" });
  await mine.getByLabel("标题").fill("管理员改的标题");
  await lead.page.getByRole("button", { name: "编辑", exact: true }).click();
  const theirs = lead.page.getByRole("dialog", { name: "编辑事故" });
  await theirs.getByLabel("标题").fill("主管改的标题");
  await theirs.getByRole("button", { name: "保存" }).click();
  await expect(theirs).toBeHidden();
  const conflict = mine.getByRole("status", { name: "其他成员刚刚保存了修改" });
  await expect(conflict).toContainText("主管改的标题");
  await expect(conflict).toContainText("管理员改的标题");
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "保留我填写的" }).click();
  await mine.getByRole("button", { name: "保存" }).click();
  await expect(mine).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("管理员改的标题");

  await page.getByLabel("添加附件").setInputFiles({
    name: "env.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("AKIAIOSFODNN7EXAMPLE"),
  });
  await expect(page.getByRole("alert").filter({ hasText: "疑似含有密钥" })).toBeVisible();
  await page.getByLabel("添加附件").setInputFiles({
    name: "平台答复.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("授权已到期"),
  });
  await expect(page.getByRole("link", { name: "平台答复.txt" })).toBeVisible();
});

test("an auditor reads an incident and changes nothing", async ({ page, newMember }) => {
  await page.goto("/incidents/declare");
  await page.getByLabel("发生了什么").fill("供审计查看");
  await page.getByRole("button", { name: "上报", exact: true }).click();
  await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
  const { page: auditor } = await newMember("auditor");
  await auditor.goto(page.url());
  await expect(auditor.getByText("您可以查看，不能修改。")).toBeVisible();
  await expect(auditor.getByRole("form")).toHaveCount(0);
  await expect(auditor.getByRole("link", { name: "上报事故" })).toHaveCount(0);
  await expect(auditor.getByRole("button", { name: "编辑", exact: true })).toHaveCount(0);
  await expectAccessible(auditor);
  await auditor.goto("/incidents/declare");
  await expect(auditor.getByText("找不到此内容")).toBeVisible();
  await expect(auditor.getByRole("button", { name: "上报", exact: true })).toHaveCount(0);
});
