import { encodeCell, type Cell } from "./permission-cell";
import type { PermissionColumn } from "./permission-columns";
import type { HeldRoles } from "./permissions";
import { KEY, KEYS, RoleWords } from "./role-words";
import type { Semantics } from "./semantics";

type Combine = Semantics["permissions"]["combine"];

/**
 * Rows of the matrix, a letter a column, from the words of the roles and without the derivation that explains a cell.
 * Says what `agentCell` says, for a row in the time of one cell.
 */
export function writeRows(
  sets: readonly HeldRoles[],
  columns: readonly PermissionColumn[],
  combine: Combine,
): string[] {
  const words = new RoleWords(columns.map(({ id }) => id));
  const width = columns.length;
  const letters = new Uint8Array(sets.length * width);
  for (const [at, set] of sets.entries()) words.read(set, letters, at * width);
  spell(letters, combine);
  // One text, cut into rows, is written faster than many.
  const text = textOf(letters);
  return sets.map((_, at) => text.slice(at * width, (at + 1) * width));
}

/** Puts the letter of a cell in the place of its key. */
function spell(keys: Uint8Array, combine: Combine): void {
  const letters = Uint8Array.from({ length: KEYS }, (_, key) =>
    encodeCell(cellOf(key, combine)).charCodeAt(0),
  );
  for (let at = 0; at < keys.length; at += 1) keys[at] = letters[keys[at] as number] as number;
}

/** What a key comes down to. */
export function cellOf(key: number, combine: Combine): Cell {
  const is = (flag: number) => (key & flag) !== 0;
  const allows = is(KEY.allow);
  const denies = combine !== "allow-only" && is(KEY.deny);
  if (combine === "unknown" && allows && (denies || is(KEY.someRoleSilent))) {
    return { state: "unknown", conflict: true };
  }
  if (denies) return { state: "denied", conflict: allows };
  if (allows && (is(KEY.known) || combine === "allow-only")) {
    return { state: "allowed", conflict: combine !== "allow-only" && is(KEY.idleDeny) };
  }
  return is(KEY.known)
    ? { state: "not-granted", conflict: is(KEY.idleAllow) }
    : { state: "unknown", conflict: false };
}

/** A call takes no more arguments than fit on the stack. */
const AT_ONCE = 8192;

function textOf(letters: Uint8Array): string {
  let text = "";
  for (let from = 0; from < letters.length; from += AT_ONCE) {
    text += String.fromCharCode(...letters.subarray(from, from + AT_ONCE));
  }
  return text;
}
