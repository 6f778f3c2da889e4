import "server-only";
import type { Judged, RawEvent } from "@/lib/connectors/event";
import { judgeOfflinePush, judgeWorkbenchEvent } from "@/lib/connectors/meiqia/events";
import { judgeCallback } from "@/lib/connectors/wecom-kf/events";
import { OpenReceiver, type ReceiverKind } from "@/lib/contracts/event-receivers";
import type { EventReceiver, Source } from "@/lib/generated/prisma/client";
import { openSecret } from "@/lib/server/secrets";

/** Beyond any event of its kind: one of the workbench carries its conversation, a callback carries next to nothing. */
export const LARGEST: Readonly<Record<ReceiverKind, number>> = {
  "meiqia-webhook": 1024 * 1024,
  "meiqia-push": 256 * 1024,
  "wecom-callback": 64 * 1024,
};

/** @throws SecretUnreadable */
export function judgeEvent(
  receiver: EventReceiver & { source: Pick<Source, "settings"> },
  kind: ReceiverKind,
  event: RawEvent,
): Judged {
  const sealed = { ciphertext: receiver.secretCiphertext, keyId: receiver.secretKeyId };
  const { secret, aesKey = "" } = OpenReceiver.parse(JSON.parse(openSecret(receiver.id, sealed)));
  switch (kind) {
    case "meiqia-webhook":
      return judgeWorkbenchEvent(event, secret);
    case "meiqia-push":
      return judgeOfflinePush(event, secret);
    case "wecom-callback":
      return judgeCallback(event, { token: secret, aesKey }, corpOf(receiver.source));
  }
}

function corpOf({ settings }: Pick<Source, "settings">): string {
  const { corpId } = settings as { corpId?: unknown };
  return typeof corpId === "string" ? corpId : "";
}
