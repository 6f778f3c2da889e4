import { spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DataFolderInUse, lockDataFolder, type DataLock } from "./lock";

let folder: string;
let file: string;
const held: DataLock[] = [];
const children: ChildProcess[] = [];
const lock = (onLost = () => {}) => {
  const taken = lockDataFolder(folder, onLost);
  held.push(taken);
  return taken;
};
const leave = (owner: Partial<Record<"token" | "pid" | "host" | "startedAt" | "startTicks", unknown>>) =>
  writeFileSync(
    file,
    JSON.stringify({ token: "t", host: hostname(), startedAt: "then", startTicks: null, ...owner }),
  );
const ticksOf = (pid: number) => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "inlet-lock-"));
  file = path.join(folder, "lock");
});
afterEach(() => {
  vi.useRealTimers();
  for (const taken of held.splice(0)) taken.release();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

it("refuses a second owner and names the first", () => {
  lock();
  expect(() => lock()).toThrow(DataFolderInUse);
  expect(() => lock()).toThrow(new RegExp(`process ${process.pid} on .*INLET_DATA_DIR.*DATABASE_URL`, "s"));
});

it("is free again after its release", () => {
  lock().release();
  expect(existsSync(file)).toBe(false);
  lock();
  expect(readdirSync(folder)).toEqual(["lock"]);
});

it("is refused while another process lives, and taken over once it is dead", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  children.push(child);
  await new Promise((resolve) => child.once("spawn", resolve));
  leave({ pid: child.pid, startTicks: existsSync("/proc/self/stat") ? ticksOf(Number(child.pid)) : null });
  expect(() => lock()).toThrow(`process ${child.pid}`);

  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  lock();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid });
});

it.runIf(existsSync("/proc/self/stat"))("is not fooled by a process id that was given out again", () => {
  leave({ pid: process.pid, startTicks: "1" });
  lock();
  expect(readFileSync(file, "utf8")).not.toContain('"startTicks":"1"');
});

it("believes an owner on another machine as long as its lock is touched", () => {
  leave({ pid: 1, host: "elsewhere" });
  expect(() => lock()).toThrow("on elsewhere");
  const longAgo = new Date(Date.now() - 120_000);
  utimesSync(file, longAgo, longAgo);
  lock();
});

it("tells an owner whose lock was taken away", () => {
  vi.useFakeTimers();
  const onLost = vi.fn();
  lock(onLost);
  vi.advanceTimersByTime(6_000);
  expect(onLost).not.toHaveBeenCalled();
  leave({ token: "someone else", pid: 1, host: "elsewhere" });
  vi.advanceTimersByTime(6_000);
  expect(onLost).toHaveBeenCalledOnce();
});
