// @ts-check
import createNextIntlPlugin from "next-intl/plugin";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** The self-check embeds one page, which names by itself who may: lib/server/self-checks/third-party-page.ts. */
const notEmbedded = {
  source: "/((?!handed-out/third-party$).*)",
  headers: [{ key: "X-Frame-Options", value: "DENY" }],
};

/** @type {import("next").NextConfig} */
const config = {
  headers: async () => [{ source: "/:path*", headers: securityHeaders }, notEmbedded],
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
    "docx",
    "fontkit",
    "mysql2",
    "pg",
    "pdfkit",
    "pg-boss",
    "pglite-prisma-adapter",
    "pino",
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
