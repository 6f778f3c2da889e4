import "server-only";
import { randomBytes } from "node:crypto";
import type { TargetKind } from "@/lib/contracts/notifications";
import { senderOf } from "@/lib/senders/registry";
import { makeSigningSecret } from "@/lib/senders/webhook";
import type { Prisma } from "@/lib/generated/prisma/client";
import { AppError } from "@/lib/server/errors";
import type { Fields } from "./secret";

export type Checked = { settings: Prisma.InputJsonObject; secrets: Fields; address: Prisma.InputJsonObject };

/** Settings and secrets as the kind's sender wants them. @throws AppError invalid naming each field, never what was in it */
export function checkedTarget(kind: TargetKind, settings: unknown, secrets: unknown): Checked {
  const sender = senderOf(kind);
  const parsed = {
    settings: sender.settings.safeParse(settings),
    secrets: sender.secrets.safeParse(secrets),
  };
  const wrong = (["settings", "secrets"] as const).flatMap((part) =>
    parsed[part].success
      ? []
      : parsed[part].error.issues.map(({ path }) => `${part}.${String(path[0] ?? "")}`),
  );
  if (!parsed.settings.success || !parsed.secrets.success) {
    const fieldKeys = Object.fromEntries(
      wrong.map((field) => [field, WHY[field] ?? "notifications.problems.field"]),
    );
    throw new AppError("invalid", "notifications.problems.fields", {}, { fieldKeys });
  }
  return {
    settings: parsed.settings.data as Prisma.InputJsonObject,
    secrets: parsed.secrets.data as Fields,
    address: sender.address(parsed.settings.data, parsed.secrets.data),
  };
}

export function newSigningSecret(): string {
  return makeSigningSecret(randomBytes(32));
}

const WHY: Record<string, string> = {
  "secrets.url": "notifications.problems.url",
  "settings.host": "notifications.problems.host",
  "settings.port": "notifications.problems.port",
  "settings.from": "notifications.problems.mailbox",
  "settings.to": "notifications.problems.mailbox",
};
