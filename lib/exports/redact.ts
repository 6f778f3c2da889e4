import { SECRET_SHAPES } from "@/lib/engine/secret-shapes";

export const HIDDEN_KINDS = ["secret", "contact"] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];
/** How often something of a kind was taken out. */
export type Hidden = Record<HiddenKind, number>;

export const MASK: Record<HiddenKind, string> = { secret: "[***]", contact: "[**]" };

/** What names itself a secret. Here, unlike where people write, hiding too much costs little and too little a key. */
const NAME =
  "(?:[\\w-]*(?:password|passwd|pwd|secret|token|credential|signature|api[_-]?key|access[_-]?key|private[_-]?key|session[_-]?id)[\\w-]*|sign|key|密码|口令|密钥|令牌)";

type Shape = readonly [kind: HiddenKind, shape: RegExp, kept: string];

/** Widest first, so that a narrower shape never cuts a secret in two and leaves a half. */
const SECRETS: readonly Shape[] = [
  [
    "secret",
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?(?:-----END (?:[A-Z]+ )*PRIVATE KEY-----|$)/g,
    "",
  ],
  ["secret", /\b((?:set-)?cookie["']?\s*[:=]\s*)[^\r\n]+/gi, "$1"],
  [
    "secret",
    /\b((?:proxy-)?authorization["']?\s*[:=]\s*)["']?(?:(?:bearer|basic|token|digest)\s+)?[^\s"',;]+/gi,
    "$1",
  ],
  ["secret", /\b((?:bearer|basic)\s+)[\w.~+/=-]{8,}/gi, "$1"],
  ["secret", /(:\/\/)[^\s/@]+@/g, "$1"],
  [
    "secret",
    new RegExp(`((?<![\\w-])${NAME}["']?\\s*[:=：＝]\\s*)(?:"[^"]*"|'[^']*'|[^\\s"',;&，；。）)]+)`, "gi"),
    "$1",
  ],
  ...SECRET_SHAPES.map(([, { source, flags }]) => ["secret", new RegExp(source, `${flags}g`), ""] as const),
];

/** Long and mixed: a key, or what a platform calls a channel. */
const GUESS: Shape = [
  "secret",
  /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}(?![\w-])/g,
  "",
];

const CONTACTS: readonly Shape[] = [
  ["contact", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ""],
  ["contact", /(?<![\w-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\w-])/g, ""],
];

/** What the vendor's own system calls a thing: an account may be named by its address. */
const IDENTIFIERS: ReadonlySet<string> = new Set(["id", "hash", "ruleId", "name", "timezone"]);

/** The same value without secrets, and outside identifiers without anybody's address or number. */
export function redact<T>(value: T): { value: T; hidden: Hidden } {
  return redactBy(value, [...SECRETS, GUESS, ...CONTACTS]);
}

/**
 * The same value without what gives itself away as a secret. People and what the platform calls things stay, guesses are
 * not made: for evidence, in which a thing must be the same thing wherever it is named.
 */
export function redactSecrets<T>(value: T): { value: T; hidden: number } {
  const { value: said, hidden } = redactBy(value, SECRETS);
  return { value: said, hidden: hidden.secret };
}

function redactBy<T>(value: T, shapes: readonly Shape[]): { value: T; hidden: Hidden } {
  const hidden: Hidden = { secret: 0, contact: 0 };

  function text(input: string, key: string): string {
    return shapes.reduce((said, [kind, shape, kept]) => {
      if (kind === "contact" && IDENTIFIERS.has(key)) return said;
      return said.replace(shape, (match, ...groups) => {
        const mask = MASK[kind];
        if (match.endsWith(mask)) return match;
        hidden[kind] += 1;
        return `${kept && typeof groups[0] === "string" ? groups[0] : ""}${mask}`;
      });
    }, input);
  }

  function walk(one: unknown, key: string): unknown {
    if (typeof one === "string") return text(one, key);
    if (Array.isArray(one)) return one.map((inner) => walk(inner, key));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]));
  }

  return { value: walk(value, "") as T, hidden };
}
