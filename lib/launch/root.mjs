import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder; the commands work from anywhere. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export function inRoot(...parts) {
  return path.join(root, ...parts);
}

/** True for the file that node was asked to run. */
export function isCommand(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === path.resolve(process.argv[1]);
}
