import "server-only";
import { connectors } from "@/lib/connectors/registry";
import type { AnyConnector } from "@/lib/connectors/connector";
import type { Platform } from "@/lib/engine/snapshot";
import type { Prisma } from "@/lib/generated/prisma/client";
import { AppError } from "@/lib/server/errors";

/** @throws AppError invalid for a kind without a connector */
export function connectorOf(kind: string): AnyConnector {
  const connector = connectors[kind as Platform];
  if (!connector) throw new AppError("invalid", "sources.problems.kind");
  return connector;
}

/** Parsed settings, ready to be stored in the open. @throws AppError invalid naming each field */
export function checkedSettings(connector: AnyConnector, settings: unknown): Prisma.InputJsonObject {
  return checked(connector.settings.safeParse(settings), "settings") as Prisma.InputJsonObject;
}

export function checkedCredentials(connector: AnyConnector, credentials: unknown): Record<string, unknown> {
  return checked(connector.credentials.safeParse(credentials), "credentials") as Record<string, unknown>;
}

type Parsed =
  { success: true; data: unknown } | { success: false; error: { issues: { path: PropertyKey[] }[] } };

/** Names the fields, never what was in them. */
function checked(parsed: Parsed, part: string): unknown {
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => [part, ...path.map(String)].join("."));
  const fieldKeys = Object.fromEntries(
    fields.map((field) => [field, WHY[field] ?? "sources.problems.field"]),
  );
  throw new AppError("invalid", "sources.problems.fields", {}, { fieldKeys });
}

const WHY: Record<string, string> = {
  "settings.url": "sources.problems.url",
  "settings.timezone": "sources.problems.timezone",
  "settings.accountId": "sources.problems.accountId",
  "settings.database.port": "sources.problems.port",
};
