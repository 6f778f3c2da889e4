// The layers of docs/architecture.md and the arrows between them. A path belongs to the first zone that
// claims it; a path no zone claims (configuration files, e2e, bench) is free.

const DATABASE = ["@prisma/", "prisma", "pg", "pg-boss", "@electric-sql/", "pglite-prisma-adapter"];
const FRAMEWORK = ["next", "next-auth", "next-intl", "react", "react-dom", "server-only"];
const SERVER_PARTS = [...DATABASE, "node:", "server-only", "mysql2", "undici", "@node-rs/", "pino"];

/**
 * paths: prefixes; imports: zones it may reach ("any" = all); only: the whole list of its packages;
 * never: packages refused; browser: may be part of a browser bundle; forTests: any test may import it.
 */
export const zones = {
  generated: { paths: ["lib/generated/"], imports: "any" },
  engine: { paths: ["lib/engine/"], imports: [], only: ["zod"], browser: true },
  connectors: { paths: ["lib/connectors/"], imports: ["engine"], never: [...DATABASE, ...FRAMEWORK] },
  senders: { paths: ["lib/senders/"], imports: ["engine", "connectors"], never: [...DATABASE, ...FRAMEWORK] },
  probes: { paths: ["lib/probes/"], imports: ["engine", "connectors"], never: [...DATABASE, ...FRAMEWORK] },
  sample: { paths: ["lib/sample/"], imports: ["engine", "connectors"], never: [...DATABASE, ...FRAMEWORK] },
  exports: { paths: ["lib/exports/"], imports: ["engine"], never: [...DATABASE, ...FRAMEWORK] },
  access: { paths: ["lib/access"], imports: [], only: [], browser: true },
  contracts: {
    paths: ["lib/contracts/"],
    imports: ["engine", "access"],
    never: [...SERVER_PARTS, ...FRAMEWORK],
    browser: true,
  },
  worker: { paths: ["lib/worker/"], imports: ["engine", "contracts"], only: [], browser: true },
  client: {
    paths: ["lib/client/"],
    imports: ["contracts", "access", "worker"],
    never: SERVER_PARTS,
    browser: true,
  },
  messages: { paths: ["messages/"], imports: [], browser: true },
  i18n: { paths: ["lib/i18n/"], imports: ["messages", "access", "contracts"], browser: true },
  components: {
    paths: ["components/"],
    imports: ["client", "contracts", "access", "i18n", "messages"],
    never: SERVER_PARTS,
    browser: true,
  },
  app: {
    paths: ["app/"],
    imports: ["components", "client", "contracts", "access", "i18n", "messages", "server"],
    never: DATABASE,
    browser: true,
  },
  server: {
    paths: ["lib/server/"],
    imports: [
      "contracts",
      "connectors",
      "senders",
      "probes",
      "sample",
      "exports",
      "engine",
      "access",
      "i18n",
      "messages",
      "generated",
    ],
    never: [],
  },
  cli: {
    paths: ["lib/cli/"],
    imports: ["engine", "connectors", "exports", "contracts"],
    never: [...DATABASE, ...FRAMEWORK],
  },
  docs: { paths: ["lib/docs/"], imports: ["engine", "messages"], only: ["node:", "esbuild"] },
  testing: { paths: ["lib/testing/"], imports: "any", never: [], forTests: true },
  launch: { paths: ["lib/launch/"], imports: [], only: ["node:", "ws"] },
  lint: { paths: ["lib/lint/"], imports: [], only: ["node:"] },
};

const TEST_PACKAGES = [
  "vitest",
  "node:",
  "fast-check",
  "ajv",
  "@seriousme/openapi-schema-validator",
  "eslint",
  "json-canonicalize",
  "@testing-library/",
];

export function zoneOf(file) {
  for (const [name, zone] of Object.entries(zones))
    if (zone.paths.some((prefix) => file.startsWith(prefix))) return name;
  return null;
}

/** A test beside the code, or a folder of test tools inside a layer. */
export function isTestFile(file) {
  return /\.test\.tsx?$/.test(file) || /\/testing\//.test(file);
}

/** `next` covers `next/link`; a trailing `/` or `:` makes the entry a plain prefix. */
function covers(entry, specifier) {
  if (/[/:]$/.test(entry)) return specifier.startsWith(entry);
  return specifier === entry || specifier.startsWith(`${entry}/`);
}

export function isAllowedPackage(zoneName, specifier, file) {
  const zone = zones[zoneName];
  if (isTestFile(file) && TEST_PACKAGES.some((entry) => covers(entry, specifier))) return true;
  if (zone.only) return zone.only.some((entry) => covers(entry, specifier));
  return !(zone.never ?? []).some((entry) => covers(entry, specifier));
}
