import "@/lib/testing/connector-env";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { createCalendarLink } from "@/lib/server/calendar/create";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareQueue, startJobs, stopJobs } from "@/lib/server/jobs";
import { runPack } from "@/lib/server/pack-worker";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { leaksIn } from "@/lib/testing/leaks";
import { CHATWOOT_TOKEN, LHC_KEY, makeChatwootSource, makeLhcSource } from "@/lib/testing/sources";
import { makeTarget } from "@/lib/testing/targets";
import { downloadPack } from "./download";
import { createPackLink } from "./links/create";
import { packQueue } from "./queue";
import { requestPack } from "./request";
import { packResponse } from "./response";

const NEVER = { signal: new AbortController().signal };
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const HOOK = "planted-hook-key-5c1e77";

/** What the verifier inside a pack says of it; 3: intact, and nobody vouched for the key. */
async function verified(bytes: Uint8Array, files: readonly { path: string; bytes: Uint8Array }[]) {
  const folder = await mkdtemp(path.join(tmpdir(), "inlet-pack-"));
  try {
    const verifier = files.find((file) => file.path === "verify.mjs");
    await writeFile(path.join(folder, "verify.mjs"), verifier?.bytes ?? "");
    await writeFile(path.join(folder, "pack.zip"), bytes);
    return spawnSync(process.execPath, ["verify.mjs", "pack.zip"], { cwd: folder }).status;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describeOnDatabases("secrets", () => {
  beforeAll(async () => {
    await startJobs();
    await declareQueue(packQueue);
  });
  afterAll(() => stopJobs());

  it("stand in no file of a pack, in none of five encodings; a planted one is found in each", async () => {
    const ctx = await makeContext();
    await importSample(ctx);
    await makeLhcSource(ctx, "https://chat.example.com");
    await makeChatwootSource(ctx, "https://woot.example.com");
    await makeTarget(ctx, `https://qyapi.example.com/hook?key=${HOOK}`);
    const calendar = await createCalendarLink(ctx);
    const make = async () => {
      const { id } = await requestPack(ctx, { from: dayIn(-90), to: dayIn(0), sourceIds: [] });
      await runPack(id, NEVER);
      return id;
    };
    const link = await createPackLink(ctx, {
      ...{ packId: await make(), recipient: "审计", days: 1, maxDownloads: 1 },
    });
    const packId = await make();
    const bytes = new Uint8Array(await packResponse(await downloadPack(ctx, { packId })).arrayBuffer());
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => ({ path: name, bytes: content }));
    expect(files.length).toBeGreaterThan(20);
    const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: ctx.actor.id } });
    const secrets = {
      apiKey: LHC_KEY,
      token: CHATWOOT_TOKEN,
      hook: HOOK,
      calendar: calendar.path.split("/").at(-1)!.replace(".ics", ""),
      link: link.path.split("/").at(-1)!,
      ...(passwordHash && { passwordHash }),
    };
    expect(leaksIn(files, secrets)).toEqual([]);
    expect(await verified(bytes, files), "intact, by the pack's own verifier").toBe(3);
    bytes[bytes.length >> 1]! ^= 1;
    expect(await verified(bytes, files)).toBe(1);

    const planted = Buffer.from(`{"key":"${LHC_KEY}"}`);
    const shapes = {
      raw: planted,
      base64: Buffer.from(planted.toString("base64")),
      hex: Buffer.from(planted.toString("hex")),
      url: Buffer.from(
        [...planted].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join(""),
      ),
      gzip: gzipSync(planted),
    };
    for (const [name, shape] of Object.entries(shapes))
      expect(leaksIn([...files, { path: name, bytes: shape }], secrets)).toEqual([`apiKey in ${name}`]);
  }, 120_000);
});
