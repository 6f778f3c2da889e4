import { spawn } from "node:child_process";
import path from "node:path";
import { vi } from "vitest";
import { main } from "../main";

const INLET = path.resolve(import.meta.dirname, "../inlet.mjs");

export type Run = { code: number | null; out: string; err: string };

/** Starts `npx inlet` as a shell would. Only `env` is passed on: nothing of the tests' own environment decides. */
export function startInlet(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { PATH = "", TMPDIR = "/tmp" } = process.env;
    const whole = { PATH, TMPDIR, LANG: "en_US.UTF-8", NODE_ENV: "production" as const, ...env };
    const child = spawn(process.execPath, [INLET, ...args], { env: whole });
    const text = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text.out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (text.err += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...text }));
  });
}

/** The same without a process of its own, for the many cases that differ in their arguments alone. */
export async function callInlet(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const whole = { ...NOTHING_SET, LANG: "en_US.UTF-8", ...env };
  for (const [name, value] of Object.entries(whole)) vi.stubEnv(name, value);
  const text = { out: "", err: "" };
  const take = (name: keyof typeof text) => (chunk: string | Uint8Array) => {
    text[name] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(take("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(take("err")),
  ];
  try {
    return { code: await main(args), ...text };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

const NOTHING_SET = {
  LC_ALL: undefined,
  INLET_USERNAME: undefined,
  INLET_API_KEY: undefined,
  INLET_TOKEN: undefined,
  INLET_ALLOW_PRIVATE: undefined,
};
