import "@/lib/testing/connector-env";
import { expect, it } from "vitest";
import { CreateTarget, Subscription } from "@/lib/contracts/notifications";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { startFakeRobot } from "@/lib/senders/testing/fake-robot";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { makeTarget } from "@/lib/testing/targets";
import { createTarget } from "./create";
import { getTarget, listTargets } from "./list";
import { removeTarget } from "./remove";
import { openSecrets } from "./secret";
import { testTarget } from "./test";
import { updateTarget } from "./update";

const URL = "https://qyapi.example.com/cgi-bin/webhook/send?key=planted-key-1f2e";
const subscription = Subscription.parse({ events: ["channel-dark"] });
const mail = {
  host: "smtp.example.com",
  port: 465,
  security: "tls",
  username: "ops",
  from: "a@example.com",
  to: ["b@example.com"],
};

describeOnDatabases("notification targets", () => {
  const writes = (targetId: string) => ({
    update: (ctx: Context) => updateTarget(ctx, { targetId, name: "x" }),
    remove: (ctx: Context) => removeTarget(ctx, { targetId }),
    create: (ctx: Context) => makeTarget(ctx, URL),
  });
  const secretsOf = async (id: string) =>
    openSecrets(await db().notificationTarget.findUniqueOrThrow({ where: { id } }));

  it("seal the address and tell only host and last four characters of it", async () => {
    const ctx = await makeContext();
    const id = await makeTarget(ctx, URL);
    expect(await secretsOf(id)).toEqual({ url: URL });
    const view = await getTarget(ctx, { targetId: id });
    expect(view).toMatchObject({
      kind: "wecom",
      address: { host: "qyapi.example.com", lastFour: "1f2e" },
      latest: null,
    });
    const told = JSON.stringify([
      view,
      await listTargets(ctx),
      (await auditTrail(ctx.organisation.id)).map(({ after }) => after),
    ]);
    expect(told).not.toContain("planted");
  });

  it.each(["team_lead", "auditor"] as const)("a %s reads and changes nothing", async (role) => {
    const owner = await makeContext();
    const id = await makeTarget(owner, URL);
    const ctx = await makeContext(role, { organisationId: owner.organisation.id });
    expect(await listTargets(ctx)).toHaveLength(1);
    for (const write of Object.values(writes(id)))
      await expect(write(ctx)).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(owner.organisation.id)).toHaveLength(1);
  });

  it("nobody reaches into another organisation", async () => {
    const id = await makeTarget(await makeContext(), URL);
    const stranger = await makeContext();
    expect(await listTargets(stranger)).toEqual([]);
    const { create: _own, ...others } = writes(id);
    for (const reach of [
      ...Object.values(others),
      (ctx: Context) => getTarget(ctx, { targetId: id }),
      (ctx: Context) => testTarget(ctx, { targetId: id }),
    ])
      await expect(reach(stranger)).rejects.toMatchObject({ code: "not-found" });
  });

  it("nothing changes when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const id = await makeTarget(ctx, URL);
    const before = await db().notificationTarget.findUniqueOrThrow({ where: { id } });
    await whileAuditLogRefuses(async () => {
      for (const write of Object.values(writes(id))) await expect(write(ctx)).rejects.toThrow();
    });
    expect(
      await db().notificationTarget.findMany({ where: { organisationId: ctx.organisation.id } }),
    ).toEqual([before]);
  });

  it.each([
    ["an address that is none", "wecom", {}, { url: "qyapi" }, "secrets.url"],
    ["a file", "slack", {}, { url: "file:///etc/passwd" }, "secrets.url"],
    ["no recipient", "email", { ...mail, to: [] }, {}, "settings.to"],
    ["a port that is none", "email", { ...mail, port: 99999 }, {}, "settings.port"],
  ] as const)("refuse %s at its field", async (_what, kind, settings, secrets, field) => {
    const input = CreateTarget.parse({ kind, name: "x", locale: "en", settings, secrets, subscription });
    const refusal = await createTarget(await makeContext(), input).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "invalid" });
    expect(Object.keys((refusal as { details: { fieldKeys: object } }).details.fieldKeys)).toEqual([field]);
  });

  it("keep a secret that is left out, replace one that is given, and drop one that is taken out", async () => {
    const ctx = await makeContext();
    const id = await makeTarget(ctx, URL, { kind: "dingtalk" });
    await updateTarget(ctx, { targetId: id, secrets: { secret: "SEC-planted" } });
    expect(await secretsOf(id)).toEqual({ url: URL, secret: "SEC-planted" });
    await updateTarget(ctx, { targetId: id, name: "新名称" });
    expect(await secretsOf(id)).toEqual({ url: URL, secret: "SEC-planted" });
    await updateTarget(ctx, { targetId: id, secrets: { secret: null } });
    expect(await secretsOf(id)).toEqual({ url: URL });
  });

  it("ask for the mail password again when it would go elsewhere", async () => {
    const ctx = await makeContext();
    const { id } = await createTarget(
      ctx,
      CreateTarget.parse({
        kind: "email",
        name: "x",
        locale: "en",
        settings: mail,
        secrets: { password: "planted-pw" },
        subscription,
      }),
    );
    for (const moved of [{ host: "smtp.elsewhere.example" }, { port: 2525 }, { security: "none" }])
      await expect(
        updateTarget(ctx, { targetId: id, settings: { ...mail, ...moved } }),
      ).rejects.toMatchObject({
        details: { fieldKeys: { "secrets.password": expect.any(String) } },
      });
    await updateTarget(ctx, { targetId: id, settings: { ...mail, to: ["c@example.com"] } });
    expect(await secretsOf(id)).toEqual({ password: "planted-pw" });
  });

  it("show a webhook's signing secret when it is made and when it is renewed, never else", async () => {
    const ctx = await makeContext();
    const input = CreateTarget.parse({
      kind: "webhook",
      name: "x",
      locale: "en",
      settings: {},
      secrets: { url: URL },
      subscription,
    });
    const { id, signingSecret } = await createTarget(ctx, input);
    expect(signingSecret).toMatch(/^whsec_/);
    const renewed = await updateTarget(ctx, { targetId: id, newSigningSecret: true });
    expect(renewed.signingSecret).not.toBe(signingSecret);
    expect(await secretsOf(id)).toEqual({ url: URL, secret: renewed.signingSecret });
    expect(JSON.stringify(await getTarget(ctx, { targetId: id }))).not.toContain("whsec_");
  });

  it("are tested by the way all messages go, once, and it is on record; busy ones say so", async () => {
    const robot = await startFakeRobot();
    const owner = await makeContext();
    const targetId = await makeTarget(owner, robot.url);
    const ctx = await makeContext("team_lead", { organisationId: owner.organisation.id });
    robot.next.push({ body: { errcode: 93000, errmsg: "invalid webhook url" } });
    expect(await testTarget(ctx, { targetId })).toMatchObject({
      event: "test",
      status: "dead",
      attempts: [
        {
          outcome: {
            sent: false,
            code: "93000",
            text: { zh: expect.any(String) },
            reply: expect.stringContaining("invalid"),
          },
        },
      ],
    });
    await expect(testTarget(ctx, { targetId })).rejects.toMatchObject({
      code: "conflict",
      key: "notifications.problems.busy",
    });
    await db().notificationTarget.update({ where: { id: targetId }, data: { freeAt: null } });
    expect(await testTarget(ctx, { targetId })).toMatchObject({ status: "sent" });
    expect(robot.received).toHaveLength(2);
    expect((await auditTrail(owner.organisation.id)).map(({ action }) => action)).toEqual([
      "target.create",
      "target.test",
      "target.test",
    ]);
    const auditor = await makeContext("auditor", { organisationId: owner.organisation.id });
    await expect(testTarget(auditor, { targetId })).rejects.toMatchObject({ code: "forbidden" });
    await robot.close();
  });

  it("forget address and secrets when they are removed", async () => {
    const ctx = await makeContext();
    const id = await makeTarget(ctx, URL);
    await removeTarget(ctx, { targetId: id });
    expect(await listTargets(ctx)).toEqual([]);
    expect(await db().notificationTarget.findUniqueOrThrow({ where: { id } })).toMatchObject({
      secretCiphertext: null,
    });
    await expect(getTarget(ctx, { targetId: id })).rejects.toMatchObject({ code: "not-found" });
  });
});
