"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Section } from "@/components/shell/section";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Time } from "@/components/ui/time";
import { receptionLogQueries, revokeLogKey } from "@/lib/client/reception-log";
import type { ReceptionLogOverview } from "@/lib/contracts/reception-log";
import { NewKeyDialog } from "./new-key-dialog";

const EXAMPLE = `POST /api/v1/reception-log/events
Authorization: Bearer <key>
Content-Type: application/json

[{
  "receivedAt": "2026-11-23T09:00:00+08:00",
  "channel": "官网",
  "state": "received",
  "messageId": "m-1024",
  "sequence": 1024,
  "sentAt": "2026-11-23T08:59:58+08:00",
  "error": null
}]`;

type KeyPanelProps = {
  source: ReceptionLogOverview["source"];
  keys: ReceptionLogOverview["keys"];
  canMake: boolean;
};

/** How another system sends its log, and the keys it may do so with. */
export function KeyPanel({ source, keys, canMake }: KeyPanelProps) {
  const t = useTranslations("reception-log");
  const client = useQueryClient();
  return (
    <Section
      title={t("keys")}
      description={t("keysHint")}
      actions={canMake && <NewKeyDialog sourceId={source.id} />}
    >
      {keys.length === 0 ? (
        <p className="text-sm text-ink-muted">
          {t("noKeys")} {!canMake && t("onlyAdministrators")}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
          {keys.map(({ id, name, createdBy, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
              <span className="font-medium">{name}</span>
              <span className="flex flex-wrap items-center gap-3 text-ink-muted">
                {createdBy}
                <span>
                  {lastUsedAt === null ? (
                    t("neverUsed")
                  ) : (
                    <>
                      {t("lastUsed")} <Time value={lastUsedAt} />
                    </>
                  )}
                </span>
                {canMake && (
                  <AlertDialog
                    trigger={<Button variant="ghost">{t("revoke")}</Button>}
                    title={t("revokeTitle", { name })}
                    description={t("revokeHint")}
                    confirmLabel={t("revoke")}
                    onConfirm={async () => {
                      await revokeLogKey(id);
                      await client.invalidateQueries({ queryKey: receptionLogQueries.all });
                      toast.success(t("revoked"));
                    }}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details className="text-sm">
        <summary className="cursor-pointer text-ink-muted">{t("example")}</summary>
        <CodeBlock className="mt-2 max-w-2xl" code={EXAMPLE} copyLabel={t("copyExample")} />
      </details>
    </Section>
  );
}
