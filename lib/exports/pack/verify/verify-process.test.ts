import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuiltPack } from "../build-pack";
import { RULES } from "@/lib/engine/rules/registry";
import { generatedVerifier } from "@/lib/testing/generated-verifier";
import { resigned, unpacked } from "../testing/edit-pack";
import { testSigner } from "../testing/pack-keys";
import { samplePack } from "../testing/sample-pack";

let folder: string;
let pack: BuiltPack;
const at = (name: string) => path.join(folder, name);
const SLOW = { timeout: 120_000 };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "inlet-verify-"));
  pack = await samplePack({ verifier: await generatedVerifier() });
  writeFileSync(at("pack.zip"), pack.zip);
  writeFileSync(at("key.pem"), testSigner().publicKeyPem);
  writeFileSync(at("other.pem"), testSigner(2).publicKeyPem);
  write("whole", unpacked(pack));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [file, bytes] of files) {
    mkdirSync(path.dirname(at(`${name}/${file}`)), { recursive: true });
    writeFileSync(at(`${name}/${file}`), bytes);
  }
}

/** verify.mjs out of the pack itself, in a folder with no packages anywhere above it. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["whole/verify.mjs", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, LANG: "en_US.UTF-8" } as unknown as NodeJS.ProcessEnv,
  });
  return { code: status, out: stdout, err: stderr };
}

describe("verify.mjs as an auditor runs it", SLOW, () => {
  it("0: verified, from the ZIP and from the folder, judging by own rules in threads of its own", () => {
    for (const place of ["pack.zip", "whole"]) {
      const { code, out, err } = run(place, "--key", "key.pem");
      expect([code, err]).toEqual([0, ""]);
      // Those of Inlet and the one that the sample company wrote.
      expect(out).toContain(`judged again by ${RULES.length + 1} rules: the same results, byte for byte`);
      expect(out).toMatch(/Verified\.\n$/);
    }
  });

  it("3: intact, and never called verified, when no key was given", () => {
    const { code, out } = run("pack.zip");
    expect(code).toBe(3);
    expect(out).not.toMatch(/verified/i);
    expect(out).toContain("--key");
  });

  it("1: broken, with the file that is", async () => {
    expect(run("pack.zip", "--key", "other.pem").code).toBe(1);
    const file = "incidents/7.json";
    const changed = unpacked(pack).set(file, new TextEncoder().encode("{}\n"));
    write("changed", changed);
    const { code, out } = run("changed");
    expect(code).toBe(1);
    expect(out).toContain(file);
    write("resigned", await resigned(changed, testSigner(2)));
    expect(run("resigned", "--key", "key.pem").code).toBe(1);
  });

  it("2: could not be checked, with what to do", () => {
    for (const args of [
      [],
      ["nowhere.zip"],
      ["pack.zip", "--key", "nowhere.pem"],
      ["pack.zip", "--key", "pack.zip"],
      ["pack.zip", "--frob"],
      ["a", "b"],
    ]) {
      const { code, out, err } = run(...args);
      expect([code, args, out + err]).toEqual([2, args, expect.stringMatching(/\S/)]);
    }
  });

  it("says it in Chinese, and as JSON", () => {
    expect(run("pack.zip", "--lang", "zh-CN").out).toContain("结论：内容前后一致");
    const report = JSON.parse(run("pack.zip", "--json", "--key", "key.pem").out) as Record<string, unknown>;
    expect(report).toMatchObject({
      format: "inlet.verify/1",
      verdict: "verified",
      exitCode: 0,
      pack: { number: 2, completeness: "complete" },
    });
  });

  it("says who wrote what is in it, and nothing of where it was made", async () => {
    const text = Buffer.from(await generatedVerifier()).toString();
    expect(text.split("\n").slice(0, 60).join("\n")).toContain("Permission is hereby granted");
    expect(text.startsWith("#!/usr/bin/env node\n// Inlet 0.1.0 (Apache-2.0)")).toBe(true);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toContain("node_modules");
  });
});

const has = (command: string) =>
  spawnSync(command, ["--version"]).status === 0 || spawnSync(command, ["version"]).status === 0;

describe("with plain tools", SLOW, () => {
  it.skipIf(!has("sha256sum"))("sha256sum -c", () => {
    const check = () =>
      spawnSync("sha256sum", ["-c", "--strict", "--quiet", "SHA256SUMS"], { cwd: at("whole") }).status;
    expect(check()).toBe(0);
    write("whole", new Map([["lessons.json", new Uint8Array([1])]]));
    expect(check()).toBe(1);
    write("whole", unpacked(pack));
  });

  it.skipIf(!has("openssl"))("openssl pkeyutl, as the README says", () => {
    const readme = pack.files.find((file) => file.path === "README.en.md")?.bytes ?? new Uint8Array();
    const command = /`(openssl [^`]+)`/.exec(Buffer.from(readme).toString())?.[1] ?? "";
    const args = command.split(" ").slice(1);
    const said = execFileSync("openssl", args, { cwd: at("whole"), encoding: "utf8" });
    expect(said).toContain("Signature Verified Successfully");
    const wrong = args.with(args.indexOf("public-key.pem"), "../other.pem");
    expect(spawnSync("openssl", wrong, { cwd: at("whole") }).status).not.toBe(0);
  });

  it.skipIf(!has("unzip"))("unzip finds nothing wrong with the archive", () => {
    expect(spawnSync("unzip", ["-tq", at("pack.zip")]).status).toBe(0);
  });
});
