import { covers, type HeldRoles } from "./permissions";
import type { Role } from "./sections/roles";
import { isUnreadable, known } from "./value";

/** The parts of a key; and how many keys there are. */
export const KEY = { allow: 1, deny: 2, idleAllow: 4, idleDeny: 8, someRoleSilent: 16, known: 32 } as const;
export const KEYS = 64;

/** What a role says about each permission of a list, as sets of bits. */
type Words = { allow: Uint32Array; deny: Uint32Array; isUnreadable: boolean; isSilent: boolean };

/** Parts of a set of roles, side by side in one column. */
const PARTS = 6;
const [ALLOW, DENY, IDLE_ALLOW, IDLE_DENY, UNSURE, SILENT] = [0, 1, 2, 3, 4, 5] as const;

/**
 * What a set of roles says about each permission of a list, without the derivation that explains it: a few operations
 * for every thirty-two permissions.
 */
export class RoleWords {
  readonly #places = new Map<string, number>();
  readonly #roles = new Map<Role, Words>();
  readonly #size: number;
  /** Written over by every set. */
  readonly #parts: Uint32Array;

  constructor(private readonly permissions: readonly string[]) {
    for (const [place, id] of permissions.entries()) this.#places.set(id, place);
    this.#size = Math.ceil(permissions.length / 32);
    this.#parts = new Uint32Array(PARTS * this.#size);
  }

  /** Writes a key a permission to `keys`, from `offset` on: what the roles say of it, as flags. */
  read(set: HeldRoles, keys: Uint8Array, offset: number): void {
    const isWhole = this.#join(set);
    writeKeys(this.#parts, this.#size, isWhole, keys, offset, this.permissions.length);
  }

  /** Whether all that the set says could be read, its switches apart. */
  #join({ held, complete }: HeldRoles): boolean {
    this.#parts.fill(0);
    let isWhole = complete;
    for (let at = 0; at < held.length; at += 1) {
      const { role, enabled } = held[at] as HeldRoles["held"][number];
      const words = this.#wordsOf(role);
      if (words.isUnreadable) isWhole = false;
      if (words.isSilent) continue;
      const isOff = enabled === "no";
      const allow = enabled === "yes" ? ALLOW : isOff ? IDLE_ALLOW : UNSURE;
      const deny = enabled === "yes" ? DENY : isOff ? IDLE_DENY : UNSURE;
      addWords(this.#parts, this.#size, words, allow, deny, isOff);
    }
    return isWhole;
  }

  #wordsOf(role: Role): Words {
    let words = this.#roles.get(role);
    if (!words) this.#roles.set(role, (words = this.#readWords(role)));
    return words;
  }

  #readWords(role: Role): Words {
    const words = { allow: new Uint32Array(this.#size), deny: new Uint32Array(this.#size) };
    const grants = known(role.grants);
    if (!grants) return { ...words, isUnreadable: isUnreadable(role.grants), isSilent: true };
    for (const { permission, effect } of grants) {
      const to = words[effect];
      for (const place of this.#covered(permission)) {
        to[place >>> 5] = (to[place >>> 5] as number) | (1 << (place & 31));
      }
    }
    return { ...words, isUnreadable: false, isSilent: false };
  }

  /** A pattern may cover many; anything else covers itself. */
  #covered(granted: string): number[] {
    const place = this.#places.get(granted);
    if (!granted.endsWith("*")) return place === undefined ? [] : [place];
    return this.permissions.flatMap((asked, at) => (covers(granted, asked) ? [at] : []));
  }
}

// The two loops stand apart from the class: they are what costs, and the runtime keeps what it compiled of them.

function addWords(
  parts: Uint32Array,
  size: number,
  words: Words,
  allow: number,
  deny: number,
  isOff: boolean,
): void {
  for (let word = 0; word < size; word += 1) {
    const allows = words.allow[word] as number;
    const denies = words.deny[word] as number;
    parts[allow * size + word] = (parts[allow * size + word] as number) | allows;
    parts[deny * size + word] = (parts[deny * size + word] as number) | denies;
    if (!isOff) parts[SILENT * size + word] = (parts[SILENT * size + word] as number) | ~(allows | denies);
  }
}

function writeKeys(
  parts: Uint32Array,
  size: number,
  isWhole: boolean,
  keys: Uint8Array,
  offset: number,
  count: number,
): void {
  for (let place = 0; place < count; place += 1) {
    const word = place >>> 5;
    const bit = place & 31;
    const isSure = isWhole ? 1 - (((parts[UNSURE * size + word] as number) >>> bit) & 1) : 0;
    keys[offset + place] =
      (((parts[word] as number) >>> bit) & 1) |
      ((((parts[DENY * size + word] as number) >>> bit) & 1) << 1) |
      ((((parts[IDLE_ALLOW * size + word] as number) >>> bit) & 1) << 2) |
      ((((parts[IDLE_DENY * size + word] as number) >>> bit) & 1) << 3) |
      ((((parts[SILENT * size + word] as number) >>> bit) & 1) << 4) |
      (isSure << 5);
  }
}
