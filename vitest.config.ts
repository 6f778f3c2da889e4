import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** `npm run test:deep`: the same tests with far more cases. */
const isDeep = process.env.INLET_DEEP === "1";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // The real package throws outside a React server build, which is its purpose there and useless here.
      { find: /^server-only$/, replacement: `${root}lib/testing/server-only.ts` },
    ],
  },
  test: {
    maxWorkers: 2,
    provide: { deep: isDeep },
    env: { TZ: "UTC", INLET_LOG_LEVEL: "silent" },
    projects: [
      {
        extends: true,
        test: {
          // Pure functions share a process: nothing one test does reaches another, and two hundred starts are saved.
          name: "engine",
          include: ["lib/engine/**/*.test.ts"],
          isolate: false,
          // Properties run thousands of cases, on machines that may be busy.
          testTimeout: isDeep ? 3_600_000 : 300_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma,bench}/**/*.test.{ts,tsx}"],
          exclude: ["lib/engine/**", "**/*.db.test.ts", "**/node_modules/**"],
          // Time enough for a busy machine: bench measures what is slow, and what hangs is still found.
          testTimeout: isDeep ? 3_600_000 : 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{app,lib,prisma}/**/*.db.test.ts"],
          globalSetup: "lib/testing/pglite-template.ts",
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
