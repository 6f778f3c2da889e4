import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { CLIENT, startIdentityProvider } from "./fake-identity-provider";
import { administrator, signIn } from "./people";

// A server of its own, because the identity provider is part of how a server is started.
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ storageState: { cookies: [], origins: [] } });

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let child: ChildProcess;
let dataDir: string;
let origin: string;

test.beforeAll(async ({ playwright }) => {
  provider = await startIdentityProvider();
  dataDir = mkdtempSync(path.join(tmpdir(), "inlet-oidc-"));
  const port = execFileSync(process.execPath, ["lib/launch/free-port.mjs"], { encoding: "utf8" }).trim();
  origin = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: "",
    INLET_DATA_DIR: dataDir,
    PORT: port,
    NEXTAUTH_URL: origin,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "晨光统一登录",
  };
  child = spawn(process.execPath, ["lib/launch/start.mjs"], { env: { ...process.env, ...settings } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  const tokenIn = () => /setup\?token=([\w-]{43})/.exec(output)?.[1];
  await expect.poll(tokenIn, { timeout: 120_000 }).toBeTruthy();
  const request = await playwright.request.newContext({ baseURL: origin });
  const { organisation, name, email, password } = administrator;
  const answers = {
    token: tokenIn(),
    organisation,
    timezone: "Asia/Shanghai",
    locale: "zh-CN",
    name,
    email,
    password,
  };
  await expect
    .poll(
      async () => (await request.post("/api/v1/setup", { data: answers, headers: { origin } })).status(),
      {
        timeout: 60_000,
      },
    )
    .toBe(200);
  await signIn(request, administrator, origin);
  const invitation = { email: "li.lei@example.com", role: "team_lead" };
  await request.post("/api/v1/invitations", { data: invitation, headers: { origin } });
  await request.dispose();
});

test.afterAll(() => {
  child.kill("SIGKILL");
  provider.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function enterByProvider(page: Page) {
  await page.goto(`${origin}/members`);
  await page.getByRole("button", { name: "使用 晨光统一登录 登录" }).click();
}

test("nobody comes in uninvited, nor by an address the provider has not verified", async ({ page }) => {
  provider.signsIn({ sub: "stranger", email: "stranger@example.com", email_verified: true });
  await enterByProvider(page);
  await expect(page.getByText("此账号尚未受邀。")).toBeVisible();
  provider.signsIn({ sub: "pretender", email: "li.lei@example.com" });
  await enterByProvider(page);
  await expect(page.getByText("身份提供方没有确认你的邮箱")).toBeVisible();
});

test("an invited person comes in with the invited role and lands on the page they wanted", async ({
  page,
}) => {
  provider.signsIn({ sub: "42", email: "Li.Lei@example.com", email_verified: true, name: "李雷" });
  await enterByProvider(page);
  await expect(page).toHaveURL(`${origin}/members`);
  await expect(page.getByRole("row", { name: /李雷/ }).getByText("客服主管")).toBeVisible();
  await page.goto(`${origin}/account`);
  await expect(page.getByText("你通过外部账号登录，在这里没有密码。")).toBeVisible();
});

test("the person is known by the provider's id from then on, whatever the address", async ({ page }) => {
  provider.signsIn({ sub: "42", email: "renamed@example.com" });
  await enterByProvider(page);
  await expect(page.getByRole("button", { name: "李雷 的账号菜单" })).toBeVisible();
});

test("an answer nobody asked for signs nobody in", async ({ page }) => {
  await page.goto(`${origin}/api/auth/callback/oidc?code=stolen&state=forged`);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("登录未成功，请重试")).toBeVisible();
});
