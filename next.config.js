// @ts-check
import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm run typecheck` judges types; a server starting from a clean clone need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "mysql2",
    "pg",
    "pg-boss",
    "pglite-prisma-adapter",
    "pino",
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
