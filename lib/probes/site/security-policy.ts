import { createHash } from "node:crypto";

/** One policy: its directives by name, each with its sources. The first of two directives of one name counts. */
export type SecurityPolicy = ReadonlyMap<string, readonly string[]>;
export type Kind = "script" | "connect" | "frame" | "img";

const FALLBACKS: Record<Kind, readonly string[]> = {
  script: ["script-src-elem", "script-src", "default-src"],
  connect: ["connect-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
  img: ["img-src", "default-src"],
};

/** As Content Security Policy Level 3 parses a header, which may hold several policies, or the text of a `meta` element. */
export function parsePolicies(texts: readonly string[]): SecurityPolicy[] {
  return texts
    .flatMap((text) => text.split(","))
    .map((text) => {
      const directives = new Map<string, string[]>();
      for (const directive of text.split(";")) {
        const [name, ...sources] = directive.trim().split(/\s+/);
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      return directives;
    })
    .filter((directives) => directives.size > 0);
}

export type Wanted = {
  kind: Kind;
  url: string;
  /** The element it stands in, when it stands in one: its nonce, what vouches for it, and its text when it is written out. */
  element?: { nonce: string | null; integrity: string | null; text: string | null };
  /** Something allowed brings it in while it runs, which `strict-dynamic` lets through. */
  isBroughtIn?: boolean;
};

/** The name of the directive that refuses it, as the page wrote it; null when the policy lets it pass. */
export function refusedBy(policy: SecurityPolicy, wanted: Wanted, page: string): string | null {
  const directive = FALLBACKS[wanted.kind].find((name) => policy.has(name));
  if (directive === undefined) return null;
  return isAllowed(policy.get(directive) ?? [], wanted, page) ? null : directive;
}

function isAllowed(sources: readonly string[], wanted: Wanted, page: string): boolean {
  const words = sources.map((source) => source.toLowerCase());
  const { element } = wanted;
  if (wanted.kind === "script") {
    if (element?.nonce && sources.some((source) => source === `'nonce-${element.nonce}'`)) return true;
    if (element && isVouchedFor(sources, element)) return true;
    if (words.includes("'strict-dynamic'")) return wanted.isBroughtIn === true;
    if (element?.text != null) return words.includes("'unsafe-inline'") && !hasNonceOrHash(words);
  }
  return sources.some((source) => matches(source, wanted.url, page));
}

function hasNonceOrHash(words: readonly string[]): boolean {
  return words.some((word) => /^'(nonce|sha256|sha384|sha512)-/.test(word));
}

function isVouchedFor(
  sources: readonly string[],
  { integrity, text }: NonNullable<Wanted["element"]>,
): boolean {
  const hashes = sources.flatMap((source) => /^'(sha(?:256|384|512)-[\w+/=-]+)'$/i.exec(source)?.[1] ?? []);
  if (hashes.length === 0) return false;
  if (text !== null)
    return hashes.some((hash) => {
      const [algorithm = "", digest = ""] = hash.split(/-(.*)/s);
      const own = createHash(algorithm.toLowerCase()).update(text, "utf8").digest("base64");
      return own === digest.replaceAll("-", "+").replaceAll("_", "/");
    });
  const given = (integrity ?? "").split(/\s+/).filter((one) => one !== "");
  return given.length > 0 && given.every((one) => hashes.includes(one));
}

function matches(source: string, address: string, page: string): boolean {
  const url = new URL(address);
  const own = new URL(page);
  const word = source.toLowerCase();
  if (word === "*") return /^(https?|wss?):$/.test(url.protocol) || url.protocol === own.protocol;
  if (word === "'self'") return url.host === own.host && isAsSafe(own.protocol, url.protocol);
  if (word.startsWith("'")) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):$/.exec(word)?.[1];
  if (scheme !== undefined) return isAsSafe(`${scheme}:`, url.protocol);
  const [, of = null, host = "", port, path] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?#]*)?/i.exec(source) ?? [];
  if (host === "") return false;
  return (
    isAsSafe(of === null ? own.protocol : `${of.toLowerCase()}:`, url.protocol) &&
    isHost(host.toLowerCase(), url.hostname) &&
    isPort(port, url) &&
    isPath(path, url.pathname)
  );
}

/** `http:` lets `https:` and both kinds of sockets through, `https:` the safe ones. */
function isAsSafe(allowed: string, actual: string): boolean {
  const wider: Record<string, readonly string[]> = {
    "http:": ["https:", "ws:", "wss:"],
    "https:": ["wss:"],
    "ws:": ["wss:", "http:", "https:"],
    "wss:": ["https:"],
  };
  return allowed === actual || (wider[allowed] ?? []).includes(actual);
}

function isHost(pattern: string, host: string): boolean {
  if (pattern === "*") return true;
  return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;
}

const USUAL: Record<string, string> = { "http:": "80", "https:": "443", "ws:": "80", "wss:": "443" };

function isPort(pattern: string | undefined, { port, protocol }: URL): boolean {
  const actual = port || USUAL[protocol];
  if (pattern === undefined) return port === "" || actual === USUAL[protocol];
  return pattern === "*" || pattern === actual || (pattern === "80" && actual === "443");
}

function isPath(pattern: string | undefined, path: string): boolean {
  if (pattern === undefined || pattern === "/") return true;
  return pattern.endsWith("/") ? path.startsWith(pattern) : path === pattern;
}
