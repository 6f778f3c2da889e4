import "server-only";
import path from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";

/** Why each variable was refused and what to write instead. A refused value itself is never repeated. */
const remedies: Record<string, string> = {
  PORT: "a whole number between 1 and 65535, such as 3000",
  HOST: "the address to listen on, such as 127.0.0.1 or 0.0.0.0",
  INLET_DATA_DIR: "a folder this process may write to, such as ./data",
  DATABASE_URL:
    "postgresql://user:password@host:5432/database, in the schema public; leave it out to use the built-in database",
  INLET_SECRET_KEY: "32 random bytes in base64 or hexadecimal: openssl rand -base64 32",
  NEXTAUTH_SECRET: "at least 32 characters: openssl rand -base64 48",
  NEXTAUTH_URL:
    "the address people open in their browser, such as https://inlet.example.com; needed with OIDC_ISSUER and INLET_SECOND_URL",
  INLET_SECOND_URL:
    "another host under which browsers reach this server, such as https://inlet-check.example.net; https where NEXTAUTH_URL is",
  INLET_TRUSTED_PROXIES: "addresses or CIDR ranges separated by commas, such as 10.0.0.5,172.18.0.0/16",
  INLET_ALLOW_PRIVATE:
    "host names, addresses or CIDR ranges separated by commas, such as chat.internal,10.0.0.0/8",
  OIDC_ISSUER:
    "the https address of the identity provider; OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong with it",
  OIDC_CLIENT_ID:
    "the client's id at the identity provider; OIDC_ISSUER and OIDC_CLIENT_SECRET belong with it",
  OIDC_CLIENT_SECRET:
    "the client's secret at the identity provider; OIDC_ISSUER and OIDC_CLIENT_ID belong with it",
  OIDC_NAME: "the words on the sign-in button, at most 60 characters",
  INLET_LOG_LEVEL: "one of fatal, error, warn, info, debug, trace, silent",
};

const webAddress = z.url({ protocol: /^https?$/ });

function decodeKey(text: string): Buffer {
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
}

function isPostgresAddress(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  return (new URL(text).searchParams.get("schema") ?? "public") === "public";
}

/** The same host is never another site, and a safe page loads nothing unsafe. */
function isEmbeddable(secondUrl: string, firstUrl: string): boolean {
  // What is no address at all is refused by itself.
  if (!URL.canParse(secondUrl) || !URL.canParse(firstUrl)) return true;
  const [second, first] = [new URL(secondUrl), new URL(firstUrl)];
  return second.hostname !== first.hostname && (first.protocol === "http:" || second.protocol === "https:");
}

function listOf(text: string): string[] {
  return text.split(/[,\s]+/).filter(Boolean);
}

function isRange(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}

const shape = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    INLET_DATA_DIR: z.string().default("data"),
    DATABASE_URL: z.string().refine(isPostgresAddress).optional(),
    INLET_SECRET_KEY: z
      .string()
      .refine((text) => decodeKey(text).length === 32)
      .optional(),
    NEXTAUTH_SECRET: z.string().min(32).optional(),
    NEXTAUTH_URL: webAddress.optional(),
    INLET_SECOND_URL: webAddress.optional(),
    INLET_TRUSTED_PROXIES: z
      .string()
      .refine((text) => listOf(text).every(isRange))
      .default(""),
    INLET_ALLOW_PRIVATE: z
      .string()
      .regex(/^[\w.:/\-[\], ]*$/)
      .default(""),
    OIDC_ISSUER: webAddress.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(60).default("OpenID Connect"),
    INLET_LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .superRefine(({ NEXTAUTH_URL: first, INLET_SECOND_URL: second }, context) => {
    if (!second) return;
    // The embedded page speaks to one address alone, and must know which.
    if (!first) context.addIssue({ code: "custom", path: ["NEXTAUTH_URL"], message: "missing" });
    else if (!isEmbeddable(second, first))
      context.addIssue({ code: "custom", path: ["INLET_SECOND_URL"], message: "of no use" });
  })
  .superRefine((value, context) => {
    const names = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
    if (names.every((name) => !value[name])) return;
    for (const name of names)
      if (!value[name]) context.addIssue({ code: "custom", path: [name], message: "missing" });
    // The provider sends people back to this address; guessing it from a header would let a stranger choose it.
    if (!value.NEXTAUTH_URL) context.addIssue({ code: "custom", path: ["NEXTAUTH_URL"], message: "missing" });
  });

export type Env = {
  port: number;
  host: string;
  /** Absolute path of the folder that holds the built-in database, the keys and the lock. */
  dataDir: string;
  /** Absent: the built-in database is used. */
  databaseUrl: string | undefined;
  /** 32 bytes. Absent: kept in a file of the data folder, see key-file.ts. */
  secretKey: Buffer | undefined;
  authSecret: string | undefined;
  /** The address people open in their browser. */
  publicUrl: string | undefined;
  /** Another address of this server, for what only a second site can show. */
  secondUrl: string | undefined;
  /** Addresses and ranges whose X-Forwarded-For is believed, besides this machine's own. */
  trustedProxies: string[];
  /** Private hosts and ranges that connectors may reach. */
  allowPrivate: string[];
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  logLevel: z.infer<typeof shape>["INLET_LOG_LEVEL"];
};

export class EnvError extends Error {
  override name = "EnvError";
}

/** @throws EnvError naming every variable that cannot be used, never its value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const known = Object.keys(remedies).map((name) => [name, source[name]?.trim() || undefined]);
  const parsed = shape.safeParse(Object.fromEntries(known));
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    const lines = [...names].map((name) => `  ${name}: expected ${remedies[name] ?? "another value"}`);
    throw new EnvError(`These environment variables cannot be used:\n${lines.join("\n")}`);
  }
  const value = parsed.data;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value;
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: path.resolve(value.INLET_DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    secretKey: value.INLET_SECRET_KEY ? decodeKey(value.INLET_SECRET_KEY) : undefined,
    authSecret: value.NEXTAUTH_SECRET,
    publicUrl: value.NEXTAUTH_URL,
    secondUrl: value.INLET_SECOND_URL,
    trustedProxies: listOf(value.INLET_TRUSTED_PROXIES),
    allowPrivate: listOf(value.INLET_ALLOW_PRIVATE),
    oidc:
      issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name: value.OIDC_NAME } : null,
    logLevel: value.INLET_LOG_LEVEL,
  };
}

let current: Env | undefined;

/** The process's settings, read once. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
