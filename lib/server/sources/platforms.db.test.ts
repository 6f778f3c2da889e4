import "@/lib/testing/connector-env";
import { expect, it } from "vitest";
import { connectors } from "@/lib/connectors/registry";
import { fakeDesk, APP_ID, SECRET_KEY } from "@/lib/connectors/tencent-desk/testing/fake-desk";
import { startFakePlatform } from "@/lib/connectors/testing/fake-platform";
import { PULLED_KINDS } from "@/lib/contracts/platforms";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { everythingStored } from "@/lib/testing/sources";
import { createSource } from "./create";
import { listPlatforms } from "./platforms";
import { testSource } from "./test";
import { updateSource } from "./update";

describeOnDatabases("what platforms ask for", () => {
  it("is told for every connector there is, each field with where to find it in both languages", async () => {
    const forms = listPlatforms(await makeContext());
    expect(forms.map(({ kind }) => kind)).toEqual([...PULLED_KINDS]);
    expect([...PULLED_KINDS].sort()).toEqual(Object.keys(connectors).sort());
    for (const { hint, fields, more } of forms) {
      const texts = [
        hint,
        ...[...fields, ...(more?.fields ?? [])].flatMap(({ label, help }) => [label, help]),
      ];
      for (const { zh, en } of texts) expect([zh, en]).not.toContain("");
      expect(fields.filter(({ secret }) => secret)).toHaveLength(1);
    }
  });

  it.each(["team_lead", "auditor"] as const)("is not for a %s", async (role) => {
    const ctx = await makeContext(role);
    expect(() => listPlatforms(ctx)).toThrow(expect.objectContaining({ code: "forbidden" }));
  });

  it("is what a source of that kind is made from; its key stays with the application it was given for", async () => {
    const ctx = await makeContext();
    const platform = await startFakePlatform(fakeDesk());
    const settings = { url: platform.url, sdkAppId: String(APP_ID), identifier: "administrator" };
    try {
      const input = { kind: "tencent-desk" as const, settings, credentials: { secretKey: SECRET_KEY } };
      expect(await testSource(ctx, input)).toMatchObject({ ok: true, account: `administrator · ${APP_ID}` });
      const { id } = await createSource(ctx, { ...input, name: "云客服" });
      const moved = updateSource(ctx, { sourceId: id, settings: { ...settings, sdkAppId: 1_400_000_001 } });
      await expect(moved).rejects.toMatchObject({ code: "invalid" });
      expect(await everythingStored(ctx.organisation.id)).not.toContain(SECRET_KEY);
    } finally {
      await platform.close();
    }
  });
});
