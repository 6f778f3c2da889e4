import { encodeCell, type Cell } from "./permission-cell";
import type { PermissionColumn } from "./permission-columns";
import type { HeldRoles } from "./permissions";
import { KEY, KEYS, RoleWords } from "./role-words";
import type { Semantics } from "./semantics";

type Combine = Semantics["permissions"]["combine"];

/**
 * Writes a person's row of the matrix from the words of their roles, without the derivation that explains a cell. Says
 * what `agentCell` says, for a row in the time of one cell.
 */
export class PermissionRows {
  readonly #words: RoleWords;
  /** Written over by every row. */
  readonly #row: Uint8Array;
  /** The letter of every key there is. */
  readonly #letters: Uint8Array;

  constructor(columns: readonly PermissionColumn[], combine: Combine) {
    this.#words = new RoleWords(columns.map(({ id }) => id));
    this.#row = new Uint8Array(columns.length);
    this.#letters = Uint8Array.from({ length: KEYS }, (_, key) =>
      encodeCell(cellOf(key, combine)).charCodeAt(0),
    );
  }

  write(held: HeldRoles): string {
    this.#words.read(held);
    for (let at = 0; at < this.#row.length; at += 1) {
      this.#row[at] = this.#letters[this.#words.keyOf(at)] as number;
    }
    return textOf(this.#row);
  }
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
const AT_ONCE = 4096;

function textOf(letters: Uint8Array): string {
  if (letters.length <= AT_ONCE) return String.fromCharCode(...letters);
  let text = "";
  for (let from = 0; from < letters.length; from += AT_ONCE)
    text += textOf(letters.subarray(from, from + AT_ONCE));
  return text;
}
