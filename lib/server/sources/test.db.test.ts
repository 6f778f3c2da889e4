import "@/lib/testing/connector-env";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fakeLhc, refuse } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import { fakeChatwoot } from "@/lib/connectors/chatwoot/testing/fake-chatwoot";
import { startFakePlatform, type FakePlatform } from "@/lib/connectors/testing/fake-platform";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { CHATWOOT_TOKEN, LHC_KEY, makeLhcSource } from "@/lib/testing/sources";
import { testSource } from "./test";

const URL = "https://chat.example.com";

describeOnDatabases("testSource", () => {
  let platform: FakePlatform;
  beforeAll(async () => {
    const [lhc, chatwoot] = [fakeLhc(), fakeChatwoot()];
    platform = await startFakePlatform((request) =>
      request.headers.authorization === `Basic ${Buffer.from("svc.audit:dead").toString("base64")}`
        ? refuse("Authorization failed!", 400)
        : (lhc(request) ?? chatwoot(request)),
    );
  });
  afterAll(() => platform.close());

  const lhc = (more: object = {}) => ({
    kind: "livehelperchat" as const,
    settings: { url: platform.url, username: "svc.audit" },
    credentials: { apiKey: LHC_KEY },
    ...more,
  });

  it("tells what the credential can and cannot read", async () => {
    const report = await testSource(await makeContext(), lhc());
    if (!report.ok) throw new Error(report.text.en);
    const readable = new Map(report.sections.map(({ section, readable: is }) => [section, is]));
    expect([readable.get("agents"), readable.get("roles")]).toEqual([true, false]);
    const chatwoot = { kind: "chatwoot" as const, settings: { url: platform.url } };
    const other = await testSource(await makeContext(), {
      ...chatwoot,
      credentials: { token: CHATWOOT_TOKEN },
    });
    expect(other).toMatchObject({ ok: true, account: "agent1@example.test" });
  });

  it("answers a refusal with its reason and remedy", async () => {
    const report = await testSource(await makeContext(), lhc({ credentials: { apiKey: "dead" } }));
    expect(report).toMatchObject({ ok: false, code: "unauthorised" });
  });

  it("uses the stored credential where it was given for", async () => {
    const ctx = await makeContext();
    const id = await makeLhcSource(ctx, platform.url);
    expect(await testSource(ctx, lhc({ credentials: undefined, sourceId: id }))).toMatchObject({
      ok: true,
    });
  });

  it("never sends a stored credential anywhere else, nor to another kind of platform", async () => {
    const ctx = await makeContext();
    const id = await makeLhcSource(ctx, URL);
    const asked = platform.requests.length;
    const elsewhere = testSource(ctx, lhc({ credentials: undefined, sourceId: id }));
    await expect(elsewhere).rejects.toMatchObject({ code: "invalid" });
    const kind = testSource(ctx, { kind: "chatwoot", settings: { url: URL }, sourceId: id });
    await expect(kind).rejects.toMatchObject({ code: "conflict" });
    expect(platform.requests).toHaveLength(asked);
  });

  it("says so when the stored credential cannot be decrypted", async () => {
    const ctx = await makeContext();
    const id = await makeLhcSource(ctx, platform.url);
    await db().source.update({ where: { id }, data: { secretKeyId: "000000000000" } });
    const report = await testSource(ctx, lhc({ credentials: undefined, sourceId: id }));
    expect(report).toMatchObject({ ok: false, code: "secret-unreadable" });
  });
});
