import "server-only";
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { inDataFolder, makeDataFolder } from "./data-folder";

/**
 * The built-in database is one process's: a second one on the same folder would corrupt it. The lock is a file naming
 * its owner. A dead owner's lock is taken over; a living owner's is refused.
 */
const BEAT_MS = 5_000;
/** A process on another machine or in another container cannot be looked up, only listened for. */
const SILENT_MS = 60_000;

type Owner = { token: string; pid: number; host: string; startedAt: string; startTicks: string | null };
export type DataLock = { release(): void };

export class DataFolderInUse extends Error {
  override name = "DataFolderInUse";
}

/** @throws DataFolderInUse naming the living process that holds the folder. */
export function lockDataFolder(folder: string, onLost: (reason: string) => void): DataLock {
  makeDataFolder(folder);
  const file = path.join(folder, "lock");
  const owner: Owner = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    startedAt: new Date().toISOString(),
    startTicks: startTicksOf(process.pid),
  };
  while (!inDataFolder(folder, () => claim(file, owner))) {
    const holder = read(file);
    if (holder && isAlive(file, holder)) throw new DataFolderInUse(inUse(folder, holder));
    setAside(file, holder);
  }

  const beat = setInterval(() => {
    if (read(file)?.token === owner.token) utimesSync(file, new Date(), new Date());
    else onLost(`${file} no longer names this process; another one took the data folder over.`);
  }, BEAT_MS).unref();

  const release = () => {
    clearInterval(beat);
    process.off("exit", release);
    if (read(file)?.token === owner.token) rmSync(file, { force: true });
  };
  process.on("exit", release);
  return { release };
}

function claim(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    // Unlike an exclusive open followed by a write, a link never shows an empty lock.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two starters may both judge a lock dead; the rename lets only one of them remove exactly the lock it judged. */
function setAside(file: string, judged: Owner | null): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = read(aside);
  if (moved && moved.token !== judged?.token) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return null;
  }
}

function isAlive(file: string, owner: Owner): boolean {
  if (owner.host !== hostname()) {
    const beatAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    return beatAt !== undefined && Date.now() - beatAt < SILENT_MS;
  }
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return owner.startTicks === startTicksOf(owner.pid);
}

/** When the process began, in clock ticks since boot: tells a reused process id from the same process. Linux only. */
function startTicksOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, owner: Owner): string {
  return [
    `The data folder ${folder} is in use by process ${owner.pid} on ${owner.host}, started ${owner.startedAt}.`,
    "Stop that process, or set INLET_DATA_DIR to another folder.",
    "To run several servers on the same data, use PostgreSQL: set DATABASE_URL.",
  ].join("\n");
}
