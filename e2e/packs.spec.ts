import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

/** How `node verify.mjs` ends, as anybody runs it who was given the file and nothing else. */
async function verify(folder: string, pack: Buffer, ...options: string[]) {
  await writeFile(path.join(folder, "pack.zip"), pack);
  return new Promise<{ code: number; said: string }>((resolve) =>
    execFile(
      process.execPath,
      ["verify.mjs", "pack.zip", ...options],
      { cwd: folder, env: { ...process.env, LANG: "zh_CN.UTF-8" } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
    ),
  );
}

async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const fetched = page.waitForEvent("download");
  await press();
  return readFile(await (await fetched).path());
}

async function makePack(page: Page): Promise<string> {
  await page.goto("/packs");
  await page.getByRole("button", { name: "立即生成" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "生成", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const newest = page.getByRole("table", { name: "合规快照包" }).getByRole("row").nth(1);
  await expect(newest.getByText(/^(完整|部分)$/)).toBeVisible({ timeout: 60_000 });
  await newest.getByRole("link").first().click();
  await page.waitForURL(/\/packs\/[\w-]{20,}$/);
  return new URL(page.url()).pathname;
}

test("a pack is made, checked away from here, handed out for some days, and taken back", async ({
  page,
  stranger,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), "inlet-pack-"));
  await makePack(page);
  await expectAccessible(page);
  const pack = await download(page, () => page.getByRole("link", { name: "下载", exact: true }).click());
  const files = unzipSync(new Uint8Array(pack));
  const has = (end: string) => Object.keys(files).some((name) => name.endsWith(end));
  for (const end of ["SHA256SUMS", "manifest.sig", "omissions.json", ".pdf", ".xlsx", ".csv", "verify.mjs"])
    expect(has(end), end).toBe(true);
  await writeFile(path.join(folder, "verify.mjs"), files["verify.mjs"] ?? "");
  expect(await verify(folder, pack)).toMatchObject({ code: 3 });

  const { keys } = (await (await page.request.get("/api/v1/signing-keys")).json()) as {
    keys: { keyId: string; retiredAt: string | null }[];
  };
  const live = keys.find(({ retiredAt }) => retiredAt === null);
  const key = await page.request.get(`/api/v1/signing-keys/${live?.keyId}/public-key`);
  await writeFile(path.join(folder, "trusted.pem"), await key.body());
  expect(await verify(folder, pack, "--key", "trusted.pem")).toMatchObject({ code: 0 });
  const changed = Buffer.from(pack);
  const at = Math.floor(changed.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(await verify(folder, changed, "--key", "trusted.pem")).toMatchObject({ code: 1 });

  await page.getByRole("button", { name: "创建下载链接" }).click();
  await page.getByLabel("给谁").fill("安信会计师事务所 李老师");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "创建链接" }).click();
  const link = (await page.getByRole("dialog").locator("pre").innerText()).trim();
  await page.keyboard.press("Escape");
  await stranger.goto(link);
  await expect(stranger.getByText("安信会计师事务所 李老师")).toBeVisible();
  await expectAccessible(stranger);
  const handedOut = await download(stranger, () => stranger.getByRole("button", { name: "下载" }).click());
  expect(handedOut.equals(pack)).toBe(true);
  await page.reload();
  await expect(page.getByText("已下载 1/3 次")).toBeVisible();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已撤销", { exact: true })).toBeVisible();
  await stranger.goto(link);
  await expect(stranger.getByText("链接不可用")).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});

test("an auditor asks for evidence beside a pack, gets it, and is content", async ({ page, newMember }) => {
  const address = await makePack(page);
  const { page: auditor } = await newMember("auditor");
  await auditor.goto(address);
  await auditor.getByLabel("写评注").fill("十月的无人接待时段与排班表对不上。");
  await auditor.getByRole("button", { name: "发表" }).click();
  await expect(auditor.getByText("十月的无人接待时段与排班表对不上。")).toBeVisible();
  await auditor.getByRole("button", { name: "请求取证" }).click();
  const dialog = auditor.getByRole("dialog");
  await dialog.getByLabel("标题").fill("十月排班表");
  await dialog.getByLabel("需要的材料").fill("用于核对无人接待时段");
  await dialog.getByLabel("截止日期").fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  await expectAccessible(auditor);
  await dialog.getByRole("button", { name: "提出请求" }).click();
  await expect(auditor.getByRole("heading", { name: /十月排班表/ })).toBeVisible();

  await page.goto("/evidence-requests");
  await page.getByRole("link", { name: /十月排班表/ }).click();
  await page.getByLabel("答复内容").fill("排班表见附件。");
  await page
    .getByLabel("添加文件")
    .first()
    .setInputFiles({ name: "排班.csv", mimeType: "text/csv", buffer: Buffer.from("周一,王芳\n") });
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交答复" }).click();
  await expect(page.getByText("已答复", { exact: true })).toBeVisible();

  await auditor.reload();
  await expect(auditor.getByText("排班表见附件。")).toBeVisible();
  expect(
    (await download(auditor, () => auditor.getByRole("link", { name: /排班\.csv/ }).click())).toString(),
  ).toBe("周一,王芳\n");
  await auditor.getByRole("button", { name: "接受答复" }).click();
  await expect(auditor.getByText("已接受", { exact: true })).toBeVisible();
  await onPhone(auditor);
  await auditor.reload();
  await expectFitsPhone(auditor);
});

test("packs are compared, planned, kept and held", async ({ page }) => {
  await makePack(page);
  await page.getByRole("link", { name: /^与 #\d+ 对比$/ }).click();
  await expect(page.getByRole("heading", { name: "对比快照包" })).toBeVisible();
  await expect(page.getByText(/新增 \d+ 个问题项，消除 \d+ 个/).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto("/packs");
  await page.getByRole("button", { name: "新增计划" }).click();
  await page.getByLabel("名称").fill("年度审计");
  await page.getByLabel("何时").selectOption({ label: "审计之前" });
  await page.getByLabel("审计开始日期").fill("2020-01-01");
  await page.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByText("请选择今天或以后的日期")).toBeVisible();
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("审计开始日期").fill(day);
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByText(`${day} 审计前 7 天`)).toBeVisible();
  await page.getByRole("button", { name: "移除", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "移除" }).click();
  await expect(page.getByText("还没有计划。")).toBeVisible();

  await page.getByRole("table", { name: "合规快照包" }).getByRole("row").nth(1).getByRole("link").click();
  await page.getByRole("button", { name: "设为法律保留" }).click();
  await page.getByRole("dialog").getByLabel("原因").fill("未决诉讼");
  await page.getByRole("dialog").getByRole("button", { name: "设为保留" }).click();
  await expect(page.getByText(/王芳：未决诉讼/)).toBeVisible();

  const { packs } = (await (await page.request.get("/api/v1/packs")).json()) as { packs: { id: string }[] };
  expect(packs.length).toBeGreaterThanOrEqual(3);
  const future = await page.request.post("/api/v1/packs", {
    data: { from: "2999-01-01", to: "2999-01-31" },
    headers: { origin },
  });
  expect(future.status()).toBe(422);
  await onPhone(page, "dark");
  for (const address of ["/packs", `/packs/${packs[0]?.id}`, "/evidence-requests"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFitsPhone(page);
  }
});
