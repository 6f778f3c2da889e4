import { Refusal } from "./say.mjs";

/** The oldest release of each long-term line that everything here runs on; lines after the last are accepted. */
export const OLDEST = [
  [20, 20],
  [22, 13],
  [24, 0],
];

export function isSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const line = OLDEST.find(([candidate]) => candidate === major);
  return line ? minor >= line[1] : major > OLDEST.at(-1)[0];
}

export function checkNodeVersion(version = process.version) {
  if (isSupported(version)) return;
  const lines = OLDEST.map(([major, minor]) => `${major}.${minor}`).join(", ");
  throw new Refusal(
    `Inlet does not run on Node ${version}. It needs Node ${lines} or newer in the same line.`,
    "Install Node 24 from https://nodejs.org and run the command again.",
  );
}
