// A step is skipped when what it reads has not changed since it last succeeded: the stamp holds the hash of that.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.mjs";

/**
 * @param {string[]} paths files and folders, relative to the project
 * @param {(file: string) => boolean} [counts] which files of a folder matter
 */
export function hashOf(paths, counts = () => true) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.version}`);
  for (const file of paths.flatMap(filesUnder).sort())
    if (counts(file)) hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
  return hash.digest("hex");
}

export function isStamped(stamp, hash) {
  return existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), "utf8") === hash;
}

export function writeStamp(stamp, hash) {
  mkdirSync(path.dirname(inRoot(stamp)), { recursive: true });
  writeFileSync(inRoot(stamp), hash);
}

function filesUnder(name) {
  if (!existsSync(inRoot(name))) return [];
  if (!statSync(inRoot(name)).isDirectory()) return [name];
  return readdirSync(inRoot(name)).flatMap((entry) => filesUnder(`${name}/${entry}`));
}
