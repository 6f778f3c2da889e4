import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { testSigner } from "../testing/pack-keys";
import { parseKeys } from "./key-list";
import { checkContainer } from "./checks/container";
import { readZip } from "./open/read-zip";

// A pack of every release stays here and is never made anew: what an auditor keeps must verify for ever.
const VECTORS = "lib/exports/pack/testing/vectors";

describe.each(readdirSync(VECTORS))("the pack %s", (name) => {
  const archive = readFileSync(path.join(VECTORS, name));

  it("is verified by the verifier that lies in it", { timeout: 60_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "inlet-vector-"));
    const at = (file: string) => path.join(folder, file);
    writeFileSync(at("verify.mjs"), readZip(archive).files.get("verify.mjs") ?? "");
    writeFileSync(at("pack.zip"), archive);
    writeFileSync(at("key.pem"), testSigner().publicKeyPem);
    const args = ["verify.mjs", "pack.zip", "--key", "key.pem", "--lang", "en"];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/Verified\.\n$/)]);
  });

  it("is still whole, signed and read by today's", () => {
    const { lines } = checkContainer(readZip(archive), parseKeys(testSigner().publicKeyPem));
    expect(lines.filter(({ state }) => state !== "ok")).toEqual([]);
  });
});
