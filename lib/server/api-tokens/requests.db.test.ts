import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, expect, inject, it, vi } from "vitest";
import { z } from "zod";
import { log } from "@/lib/server/log";
import { listMembers } from "@/lib/server/members/list";
import { route } from "@/lib/server/route";
import { ask } from "@/lib/testing/ask";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { db } from "@/lib/server/db";
import { createToken } from "./create";
import { listTokens } from "./list";
import { newTokenSecret } from "./secret";

const { readSessionId } = vi.hoisted(() => ({ readSessionId: vi.fn<() => Promise<string | null>>() }));
vi.mock("@/lib/server/auth-cookie", () => ({ readSessionId }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

const whoAsks = route({
  permission: "members:read",
  response: z.unknown(),
  run: async (ctx) => ({ by: ctx.actor.id, session: ctx.sessionId, members: await listMembers(ctx) }),
});
const change = route({
  permission: "members:read",
  body: z.strictObject({ name: z.string() }),
  response: z.unknown(),
  run: async (ctx) => ({ by: ctx.actor.id }),
});
const input = { name: "脚本", scopes: ["members:read" as const], days: 7 };

describeOnDatabases("a request with an API token", () => {
  beforeEach(() => void readSessionId.mockReset().mockResolvedValue(null));
  afterEach(() => void vi.restoreAllMocks());

  it("needs no cookie and no origin, and sees no more than its scopes show", async () => {
    const ctx = await makeContext();
    const { secret } = await createToken(ctx, input);
    const answer = await ask(whoAsks, { token: secret });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      by: ctx.actor.id,
      session: null,
      members: { invitations: [] },
    });
    const changed = await ask(change, { method: "POST", token: secret, body: { name: "x" } });
    expect(changed.status).toBe(200);
    const other = route({
      permission: "audit-log:read",
      response: z.string(),
      run: async () => "shown",
    });
    const refused = await ask(other, { token: secret });
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as { detail: string }).detail).toContain("audit-log:read");
  });

  it("is the token's alone, whoever's cookie comes with it", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const { secret } = await createToken(ctx, input);
    readSessionId.mockResolvedValue(other.sessionId);
    expect(await (await ask(whoAsks, { token: secret })).json()).toMatchObject({ by: ctx.actor.id });
    const wrong = await ask(whoAsks, { token: newTokenSecret() });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get("www-authenticate")).toBe('Bearer realm="inlet", error="invalid_token"');
    expect(readSessionId).not.toHaveBeenCalled();
    // What a proxy in front of Inlet asks for is not for Inlet: the cookie counts.
    const proxied = { authorization: "Basic cHJveHk6cHJveHk=" };
    expect(await (await ask(whoAsks, { headers: proxied })).json()).toMatchObject({ by: other.actor.id });
    readSessionId.mockResolvedValue(null);
    expect((await ask(whoAsks)).headers.get("www-authenticate")).toBe('Bearer realm="inlet"');
  });

  it("is refused and no more, whatever stands in the header", { timeout: 60_000 }, async () => {
    const errors = vi.spyOn(log, "error").mockReturnValue(undefined);
    const statuses = new Set<number>();
    const piece = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((c) => String.fromCharCode(c)),
    });
    const header = fc.oneof(
      piece,
      piece.map((text) => `Bearer ${text}`),
      piece.map((text) => `Bearer inlet_${text}`),
      fc.stringMatching(/^[0-9A-Za-z]{43,55}$/).map((text) => `bearer inlet_${text}`),
      fc.constantFrom(
        "Bearer inlet_" + "A".repeat(20_000),
        "Bearer inlet_, Bearer inlet_",
        "Bearer inlet_\x7f",
      ),
    );
    await fc.assert(
      fc.asyncProperty(header, async (authorization) => {
        statuses.add((await ask(whoAsks, { headers: { authorization } })).status);
      }),
      { numRuns: inject("deep") ? 1000 : 150 },
    );
    expect([...statuses].sort()).toEqual([401, 429]);
    expect(errors).not.toHaveBeenCalled();
  });

  it("leaves its secret nowhere, in no spelling", async () => {
    const ctx = await makeContext();
    const lines: string[] = [];
    for (const level of ["info", "warn", "error"] as const)
      vi.spyOn(log, level).mockImplementation(
        (...said: unknown[]) => void lines.push(inspect(said, { depth: 9 })),
      );
    const { secret, token } = await createToken(ctx, input);
    const broken = route({
      permission: "members:read",
      run: async () => {
        throw new Error("broken");
      },
    });
    const answers: string[] = [];
    for (const handler of [whoAsks, broken]) {
      answers.push(await (await ask(handler, { token: secret })).text());
      answers.push(await (await ask(handler, { token: `${secret.slice(0, -1)}!` })).text());
    }
    const everything = JSON.stringify([
      lines,
      answers,
      token,
      await listTokens(ctx, { of: "all", limit: 100 }),
      await db().apiToken.findMany({ where: { memberId: ctx.actor.id } }),
      (await auditTrail(ctx.organisation.id)).map((row) => ({ ...row, id: String(row.id) })),
    ]);
    const spellings = [
      secret,
      secret.slice(6),
      encodeURIComponent(secret),
      Buffer.from(secret).toString("base64").replace(/=+$/, ""),
      Buffer.from(secret).toString("hex"),
    ];
    for (const spelling of spellings) expect(everything).not.toContain(spelling);
    expect(lines.join()).toContain("broken");
  });
});
