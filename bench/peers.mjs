// Installs the packages to compare with. They belong to the benches alone, so they lie in a package of their own.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

/** @returns {string | null} why the peers could not be installed */
export function installPeers() {
  if (Object.keys(dependencies).every(isInstalled)) return null;
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return npm.status === 0 ? null : `npm install in bench/ ended with ${npm.status ?? npm.error}`;
}

/** The version on disk decides, so that a raised one is fetched. */
function isInstalled(name) {
  return peerVersion(name) === dependencies[name];
}

export function peerVersion(name) {
  try {
    return JSON.parse(readFileSync(path.join(folder, "node_modules", name, "package.json"), "utf8")).version;
  } catch {
    return null;
  }
}
