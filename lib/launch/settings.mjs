// The settings a person keeps in .env. Node's own reader drops what it does not understand without a word; a server
// that then listens elsewhere, or keeps its data elsewhere, is worse than one that does not start.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { Refusal } from "./say.mjs";

const COMMENT = /^\s*(#|$)/;
const SETTING = /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=\s*(.*)$/;

/** Takes over every setting the environment does not have yet. Without the file there is nothing to do. */
export function loadSettings(file) {
  const text = readText(file);
  if (text === null) return;
  const line = firstUnreadableLine(text);
  if (line !== null)
    throw new Refusal(
      `Line ${line} of ${file} cannot be read.`,
      "Write one setting a line, NAME=value, with quotes closed where they are opened. .env.example shows them all.",
    );
  for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
}

function readText(file) {
  try {
    // Some editors begin a file with a mark that would become part of the first name.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    if (error.code === "EISDIR")
      throw new Refusal(`${file} is a folder.`, "Settings go into a text file of that name.");
    if (error.code === "EACCES")
      throw new Refusal(
        `${file} may not be read by this account.`,
        "Let this account read it, or take it away.",
      );
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Refusal(`${file} is not UTF-8 text.`, "Save it again as UTF-8, or begin anew from .env.example.");
}

/** @returns {number | null} the number of the line, never its text: it may hold a password */
export function firstUnreadableLine(text) {
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    if (COMMENT.test(lines[at])) continue;
    const value = SETTING.exec(lines[at])?.[1];
    if (value === undefined) return at + 1;
    const quote = /^["'`]/.exec(value)?.[0];
    if (!quote || value.includes(quote, 1)) continue;
    const end = lines.findIndex((line, later) => later > at && line.includes(quote));
    if (end === -1) return at + 1;
    at = end;
  }
  return null;
}
