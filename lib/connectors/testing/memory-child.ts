import { readFileSync, writeFileSync } from "node:fs";
import { ConnectorError } from "../connector-error";
import { takeSnapshot } from "../take-snapshot";
import { allSubjects } from "./all-subjects";
import { CANARY } from "./subject";

/**
 * A process that pulls where it is told to and says how far its memory grew meanwhile: the highest that the system ever saw
 * since the process had pulled once from a healthy platform. Linux only, where that mark can be set back.
 */
export type Pull = { name: string; url: string; limits: object };
export type Grown = { megabytes: number; outcome: string };

let before: number | undefined;

process.on("message", (pull: Pull) => {
  void measured(pull).then((grown) => process.send?.(grown));
});

async function measured({ name, url, limits }: Pull): Promise<Grown> {
  // What earlier pulls left behind is not this one's.
  globalThis.gc?.();
  writeFileSync("/proc/self/clear_refs", "5");
  const outcome = await outcomeOf(name, url, limits);
  const highest = kilobytes("VmHWM");
  if (before === undefined) {
    globalThis.gc?.();
    before = kilobytes("VmRSS");
  }
  return { megabytes: Math.round((highest - before) / 1024), outcome };
}

async function outcomeOf(name: string, url: string, limits: object): Promise<string> {
  const subject = allSubjects[name];
  if (!subject) throw new Error(`there is no ${name}`);
  try {
    await takeSnapshot(subject.connector, {
      settings: subject.settings(url),
      credentials: subject.credentials(CANARY),
      tables: subject.tables,
      allowPrivate: "127.0.0.1",
      limits,
      sleep: async () => {},
      now: () => new Date("2026-11-23T11:40:30Z"),
    });
    return "taken";
  } catch (error) {
    if (error instanceof ConnectorError) return error.code;
    return `unexpected: ${String(error)}`;
  }
}

function kilobytes(field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  return Number(found?.[1]);
}

process.send?.("ready");
