import "server-only";
import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inDataFolder, makeDataFolder } from "./data-folder";
import { env } from "./env";

const KEY_BYTES = 32;

/** The key that seals connector secrets: INLET_SECRET_KEY, or a file only this account can read. 32 bytes. */
export function masterKey(): Buffer {
  return env().secretKey ?? readOrCreateKey(env().dataDir, "secret.key");
}

/** The key that signs session cookies: NEXTAUTH_SECRET, or a file only this account can read. */
export function authSecret(): string {
  return env().authSecret ?? readOrCreateKey(env().dataDir, "session.key").toString("base64");
}

/** Reads both keys before anybody is let in: a damaged one is for the person who starts the server, not for a visitor. */
export function checkKeys(): void {
  masterKey();
  authSecret();
}

/** @throws when the file is there but does not hold a key: a new one would make sealed secrets unreadable. */
export function readOrCreateKey(folder: string, name: string): Buffer {
  const file = path.join(folder, name);
  const found = inDataFolder(folder, () => readKey(file));
  if (found) return found;
  makeDataFolder(folder);
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const made = `${randomBytes(KEY_BYTES).toString("base64")}\n`;
  inDataFolder(folder, () => writeFileSync(draft, made, { mode: 0o600, flag: "wx" }));
  try {
    // A link appears whole or not at all, so a process starting beside us never reads half a key.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  const key = readKey(file);
  if (!key) throw new Error(`${file} disappeared while it was being made.`);
  return key;
}

function readKey(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== KEY_BYTES)
    throw new Error(
      `${file} does not hold a ${KEY_BYTES}-byte key. Restore it from a backup of the data folder.`,
    );
  chmodSync(file, 0o600);
  return key;
}
