import { covers, type HeldRoles } from "./permissions";
import type { Role } from "./sections/roles";
import { isUnreadable, known } from "./value";

/** The parts of a key, see `keyOf`; and how many keys there are. */
export const KEY = { allow: 1, deny: 2, idleAllow: 4, idleDeny: 8, someRoleSilent: 16, known: 32 } as const;
export const KEYS = 64;

/** What a role says about each permission of a list, as sets of bits. */
type Words = { allow: Uint32Array; deny: Uint32Array; isUnreadable: boolean; isSilent: boolean };

/**
 * What a set of roles says about each permission of a list, without the derivation that explains it: a few operations
 * for every thirty-two permissions. One set at a time: the next one is read over the last.
 */
export class RoleWords {
  readonly #places = new Map<string, number>();
  readonly #roles = new Map<Role, Words>();
  readonly #allow: Uint32Array;
  readonly #deny: Uint32Array;
  readonly #idleAllow: Uint32Array;
  readonly #idleDeny: Uint32Array;
  readonly #unsure: Uint32Array;
  readonly #silent: Uint32Array;
  #isComplete = true;

  constructor(private readonly permissions: readonly string[]) {
    for (const [place, id] of permissions.entries()) this.#places.set(id, place);
    const words = () => new Uint32Array(Math.ceil(permissions.length / 32));
    [this.#allow, this.#deny, this.#idleAllow, this.#idleDeny] = [words(), words(), words(), words()];
    [this.#unsure, this.#silent] = [words(), words()];
  }

  read({ held, complete }: HeldRoles): void {
    const size = this.#allow.length;
    for (let word = 0; word < size; word += 1) {
      this.#allow[word] = this.#deny[word] = this.#idleAllow[word] = 0;
      this.#idleDeny[word] = this.#unsure[word] = this.#silent[word] = 0;
    }
    this.#isComplete = complete;
    for (const { role, enabled } of held) {
      const { allow, deny, isUnreadable: isGap, isSilent } = this.#wordsOf(role);
      if (isGap) this.#isComplete = false;
      if (isSilent) continue;
      const [allowed, denied] =
        enabled === "yes"
          ? [this.#allow, this.#deny]
          : enabled === "no"
            ? [this.#idleAllow, this.#idleDeny]
            : [this.#unsure, this.#unsure];
      for (let word = 0; word < size; word += 1) {
        const [allows, denies] = [allow[word] as number, deny[word] as number];
        allowed[word] = (allowed[word] as number) | allows;
        denied[word] = (denied[word] as number) | denies;
        if (enabled !== "no") this.#silent[word] = (this.#silent[word] as number) | ~(allows | denies);
      }
    }
  }

  /** What the set that was read last says about the permission at a place, as flags. */
  keyOf(place: number): number {
    const [word, bit] = [place >>> 5, place & 31];
    const flag = (words: Uint32Array) => ((words[word] as number) >>> bit) & 1;
    const isKnown = this.#isComplete ? 1 - flag(this.#unsure) : 0;
    return (
      flag(this.#allow) |
      (flag(this.#deny) << 1) |
      (flag(this.#idleAllow) << 2) |
      (flag(this.#idleDeny) << 3) |
      (flag(this.#silent) << 4) |
      (isKnown << 5)
    );
  }

  #wordsOf(role: Role): Words {
    let words = this.#roles.get(role);
    if (!words) this.#roles.set(role, (words = this.#readWords(role)));
    return words;
  }

  #readWords(role: Role): Words {
    const size = this.#allow.length;
    const words = { allow: new Uint32Array(size), deny: new Uint32Array(size) };
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
