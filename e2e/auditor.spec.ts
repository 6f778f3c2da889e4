import { buildSnapshot } from "../lib/engine/testing/build-snapshot";
import { receivingCompany } from "../lib/engine/testing/company";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { archiveSource, importSnapshot } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

test("an auditor is invited for one source and October, sees just that, and is out when the seat ends", async ({
  page,
  newContext,
}) => {
  const email = `auditor-${Date.now()}@example.com`;
  const other = buildSnapshot(receivingCompany(), { takenAt: "2026-09-20T02:00:00Z" });
  const { sourceId } = await importSnapshot(page.request, "另一家客服中心", other);

  await page.goto("/members");
  await page.getByRole("button", { name: "邀请成员" }).click();
  await page.getByLabel("邮箱").fill(email);
  await page.getByRole("radio", { name: /审计员/ }).check();
  await page.getByRole("checkbox", { name: "云杉家居" }).check();
  await page.getByLabel(/^从/).fill("2026-10-01");
  await page.getByLabel(/^到/).fill("2026-10-31");
  await expectAccessible(page);
  await page.getByRole("button", { name: "生成邀请链接" }).click();
  const link = (await page.getByRole("dialog").locator("pre").innerText()).trim();
  await page.getByRole("button", { name: "我已复制" }).click();

  const guest = await (await newContext()).newPage();
  await guest.goto(link);
  await guest.getByLabel("姓名").fill("周审");
  await guest.getByLabel("密码", { exact: true }).fill("a river of small stones");
  await guest.getByRole("button", { name: "加入", exact: true }).click();
  const banner = guest.getByRole("complementary", { name: "审计席位" });
  await expect(banner).toContainText("云杉家居");
  await expect(banner).toContainText("2026-10-01 至 2026-10-31");
  await guest.goto("/snapshots");
  await expect(guest.getByRole("row", { name: /云杉家居/ })).toHaveCount(1);
  await expect(guest.getByText("另一家客服中心")).toHaveCount(0);
  await expectAccessible(guest);
  expect((await guest.request.get(`/api/v1/sources/${sourceId}`)).status()).toBe(404);
  expect((await guest.request.get(`/api/v1/overview?source=${sourceId}`)).status()).toBe(404);
  await guest.goto("/findings");
  await expect(guest.getByRole("row").nth(3)).toBeVisible();
  await guest.goto("/account");
  await expect(guest.getByRole("heading", { name: "你的审计席位" })).toBeVisible();
  await onPhone(guest);
  await guest.goto("/account");
  await expect(guest.getByRole("heading", { name: "Your auditor's seat" })).toBeVisible();
  await expectFitsPhone(guest);

  await page.reload();
  await page.getByRole("button", { name: "周审 的操作" }).click();
  await page.getByRole("menuitem", { name: "审计席位…" }).click();
  await page.getByLabel(/^最后一天/).fill("2099-01-31");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存席位" }).click();
  await expect(page.getByText("“周审”可登录至 2099-01-31")).toBeVisible();
  await page.getByRole("button", { name: "周审 的操作" }).click();
  await page.getByRole("menuitem", { name: "立即终止席位" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "终止席位" }).click();
  await expect(page.getByText("已终止“周审”的席位")).toBeVisible();

  await guest.goto("/findings");
  await expect(guest).toHaveURL(/\/sign-in\?.*error=seatOver/);
  await expect(guest.getByText(/Your auditor's seat has ended/)).toBeVisible();
  await archiveSource(page.request, sourceId);
});
