import { encodeCell, type Cell } from "./permission-cell";
import type { PermissionColumn } from "./permission-columns";
import { covers, type HeldRoles } from "./permissions";
import type { Semantics } from "./semantics";
import type { Role } from "./sections/roles";
import { read } from "./value";

const ALLOW = 1;
const DENY = 2;

/** What a role says about each column, as flags; `null` when its grants could not be read or it has none. */
type Words = { flags: Uint8Array | null; isUnreadable: boolean };

/**
 * Writes a person's row of the matrix from flags a role and column, without the derivation that explains a cell. Says
 * what `agentCell` says, for a row in the time of one cell.
 */
export class PermissionRows {
  readonly #words = new Map<Role, Words>();
  /** Written over by every row. */
  readonly #scratch: Record<"counted" | "idle" | "unsure" | "silent", Uint8Array>;
  /** The letter of every case there is. */
  readonly #letters = new Uint8Array(64);

  constructor(
    private readonly columns: readonly PermissionColumn[],
    private readonly combine: Semantics["permissions"]["combine"],
  ) {
    const column = () => new Uint8Array(columns.length);
    this.#scratch = { counted: column(), idle: column(), unsure: column(), silent: column() };
    for (let key = 0; key < this.#letters.length; key += 1) {
      const cell = this.#cell(key & 3, (key >> 2) & 3, (key & 16) !== 0, (key & 32) !== 0);
      this.#letters[key] = encodeCell(cell).charCodeAt(0);
    }
  }

  write({ held, complete }: HeldRoles): string {
    const size = this.columns.length;
    const { counted, idle, unsure, silent } = this.#scratch;
    for (const column of [counted, idle, unsure, silent]) column.fill(0);
    let isWhole = complete;
    for (const { role, enabled } of held) {
      const { flags, isUnreadable } = this.#wordsOf(role);
      if (isUnreadable) isWhole = false;
      if (!flags) continue;
      const to = enabled === "yes" ? counted : enabled === "no" ? idle : unsure;
      for (let at = 0; at < size; at += 1) {
        const word = flags[at] ?? 0;
        to[at] = (to[at] ?? 0) | word;
        if (word === 0 && enabled !== "no") silent[at] = 1;
      }
    }
    for (let at = 0; at < size; at += 1) {
      const isKnown = isWhole && unsure[at] === 0;
      const key = (counted[at] ?? 0) | ((idle[at] ?? 0) << 2) | ((silent[at] ?? 0) << 4);
      counted[at] = this.#letters[key | (isKnown ? 32 : 0)] ?? 0;
    }
    return textOf(counted);
  }

  #cell(counted: number, idle: number, someRoleSilent: boolean, isKnown: boolean): Cell {
    const allows = (counted & ALLOW) !== 0;
    const denies = this.combine !== "allow-only" && (counted & DENY) !== 0;
    if (this.combine === "unknown" && allows && (denies || someRoleSilent)) {
      return { state: "unknown", conflict: true };
    }
    if (denies) return { state: "denied", conflict: allows };
    if (allows && (isKnown || this.combine === "allow-only")) {
      return { state: "allowed", conflict: this.combine !== "allow-only" && (idle & DENY) !== 0 };
    }
    return isKnown
      ? { state: "not-granted", conflict: (idle & ALLOW) !== 0 }
      : { state: "unknown", conflict: false };
  }

  #wordsOf(role: Role): Words {
    let words = this.#words.get(role);
    if (!words) this.#words.set(role, (words = this.#readWords(role)));
    return words;
  }

  #readWords(role: Role): Words {
    const grants = read(role.grants);
    if (!("value" in grants)) return { flags: null, isUnreadable: grants.state === "unreadable" };
    const flags = new Uint8Array(this.columns.length);
    for (const { permission, effect } of grants.value) {
      this.columns.forEach(({ id }, at) => {
        if (covers(permission, id)) flags[at] = (flags[at] ?? 0) | (effect === "allow" ? ALLOW : DENY);
      });
    }
    return { flags, isUnreadable: false };
  }
}

function textOf(letters: Uint8Array): string {
  let text = "";
  for (let at = 0; at < letters.length; at += 1) text += LETTERS[letters[at] as number];
  return text;
}

/** Letters as texts, made once. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
