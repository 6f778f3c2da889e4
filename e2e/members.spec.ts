import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { administrator } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

test("an administrator invites, the invited person joins, the link works once", async ({
  page,
  newContext,
}) => {
  const email = `han.meimei-${Date.now()}@example.com`;
  await page.goto("/members");
  await expectAccessible(page);
  await page.getByRole("button", { name: "邀请成员" }).click();
  await page.getByLabel("邮箱").fill(email.toUpperCase());
  await page.getByRole("radio", { name: /审计员/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "生成邀请链接" }).click();
  await expect(page.getByRole("heading", { name: `把链接发给 ${email}` })).toBeVisible();
  const link = (await page.getByRole("dialog").locator("pre").innerText()).trim();
  await page.getByRole("button", { name: "我已复制" }).click();
  await expect(page.getByRole("region", { name: "链接列表" }).getByText(email)).toBeVisible();

  const guest = await (await newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: `加入“${administrator.organisation}”` })).toBeVisible();
  await expect(guest.getByText("邀请你以审计员的身份使用 Inlet")).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel("姓名").fill("韩梅梅");
  await guest.getByLabel("密码", { exact: true }).fill("a river of small stones");
  await guest.getByRole("button", { name: "加入", exact: true }).click();
  await expect(guest.getByRole("button", { name: "韩梅梅 的账号菜单" })).toBeVisible();

  await guest.goto("/members");
  await expect(guest.getByRole("cell", { name: /韩梅梅/ })).toBeVisible();
  await expect(guest.getByRole("button", { name: "邀请成员" })).toHaveCount(0);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "链接已失效" })).toBeVisible();
});

test("a revoked link opens nothing", async ({ page, stranger }) => {
  const email = `revoked-${Date.now()}@example.com`;
  await page.goto("/members");
  await page.getByRole("button", { name: "邀请成员" }).click();
  await page.getByLabel("邮箱").fill(email);
  await page.getByRole("button", { name: "生成邀请链接" }).click();
  const link = (await page.getByRole("dialog").locator("pre").innerText()).trim();
  await page.getByRole("button", { name: "我已复制" }).click();
  await page
    .getByRole("row", { name: new RegExp(email) })
    .getByRole("button", { name: "撤销" })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText(email)).toHaveCount(0);
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "链接已失效" })).toBeVisible();
});

test("a disabled member is out at the next click, and back when enabled", async ({
  page,
  newMember,
  newContext,
}) => {
  const person = await newMember("team_lead");
  await person.page.goto("/account");
  await page.goto("/members");
  await page.getByRole("button", { name: `${person.name} 的操作` }).click();
  await page.getByRole("menuitem", { name: "停用" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "停用" }).click();
  await expect(page.getByText(`已停用“${person.name}”`)).toBeVisible();

  expect((await person.page.request.get("/api/v1/account")).status()).toBe(401);
  await person.page.getByRole("link", { name: "成员" }).click();
  await expect(person.page).toHaveURL(/\/sign-in/);

  await page.getByRole("button", { name: `${person.name} 的操作` }).click();
  await page.getByRole("menuitem", { name: "恢复使用" }).click();
  await expect(page.getByText(`“${person.name}”可以重新登录了`)).toBeVisible();
  const again = await (await newContext()).newPage();
  await again.goto("/sign-in?callbackUrl=/account");
  await again.getByLabel("邮箱").fill(person.email);
  await again.getByLabel("密码", { exact: true }).fill(person.password);
  await again.getByRole("button", { name: "登录", exact: true }).click();
  await expect(again.getByRole("heading", { name: "账号" })).toBeVisible();
});

test("a changed role counts at the next click", async ({ page, newMember }) => {
  const person = await newMember("auditor");
  expect((await person.page.request.get("/api/v1/audit-log")).status()).toBe(200);
  await page.goto("/members");
  await page.getByRole("button", { name: `${person.name} 的操作` }).click();
  await page.getByRole("menuitem", { name: "更改角色" }).click();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /客服主管/ }).check();
  await page.getByRole("button", { name: "更改角色" }).click();
  await expect(page.getByText(`“${person.name}”已改为客服主管`)).toBeVisible();

  expect((await person.page.request.get("/api/v1/audit-log")).status()).toBe(403);
  await person.page.goto("/audit-log");
  await expect(person.page.getByText("没有查看权限")).toBeVisible();
  await expect(person.page.getByRole("link", { name: "操作审计日志" })).toHaveCount(0);
});

test("the last administrator stays", async ({ page }) => {
  await page.goto("/members");
  await page.getByRole("button", { name: `${administrator.name} 的操作` }).click();
  await page.getByRole("menuitem", { name: "更改角色" }).click();
  await page.getByRole("radio", { name: /审计员/ }).check();
  await page.getByRole("button", { name: "更改角色" }).click();
  await expect(page.getByText(/至少要保留一名可以登录的管理员/)).toBeVisible();
});

test("a member who lost the password gets a link to a new one", async ({ page, newMember, stranger }) => {
  const person = await newMember("auditor");
  await page.goto("/members");
  await page.getByRole("button", { name: `${person.name} 的操作` }).click();
  await page.getByRole("menuitem", { name: "生成重设密码的链接" }).click();
  await page.getByRole("button", { name: "生成链接" }).click();
  const link = (await page.getByRole("dialog").locator("pre").innerText()).trim();

  await stranger.goto(link);
  await expect(stranger.getByText(`${person.name}，请设置新密码。`)).toBeVisible();
  await stranger.getByLabel("密码", { exact: true }).fill("an ocean of small stones");
  await stranger.getByRole("button", { name: "保存新密码" }).click();
  await expect(stranger.getByRole("button", { name: `${person.name} 的账号菜单` })).toBeVisible();
  expect((await person.page.request.get("/api/v1/account")).status()).toBe(401);
});

test("the audit log tells it in sentences, filters by address, and opens an entry by a link", async ({
  page,
  newMember,
}) => {
  const person = await newMember("auditor");
  await page.goto("/audit-log");
  const sentence = `${administrator.name} 邀请 ${person.email} 以审计员身份加入`;
  await expect(page.getByRole("row", { name: sentence })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "操作", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "接受邀请" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/action=invitation\.accept/);
  await expect(page.getByRole("row", { name: sentence })).toHaveCount(0);
  await page.getByRole("row", { name: new RegExp(`^${person.name} 接受邀请`) }).click();
  const sheet = page.getByRole("dialog", { name: "记录详情" });
  await expect(sheet.getByText("审计员", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const address = page.url();
  expect(address).toMatch(/entry=\d+/);
  await person.page.goto(address);
  await expect(
    person.page.getByRole("dialog", { name: "记录详情" }).getByText(person.name).first(),
  ).toBeVisible();
  await page.goto("/audit-log?to=2020-01-01");
  await expect(page.getByText("没有符合条件的结果")).toBeVisible();
});

test("members, account and audit log can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  for (const [path, title] of [
    ["/members", "Members"],
    ["/account", "Account"],
    ["/audit-log", "Audit log"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expectFitsPhone(page);
  }
});
