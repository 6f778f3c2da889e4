"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useOutbox } from "@/lib/client/use-outbox";
import type { DeclareIncident } from "@/lib/contracts/incidents";

type UnsentDeclarationsProps = { onEdit?: (declaration: DeclareIncident) => void };

/** Declarations that only this device knows: waiting for a connection, or refused. */
export function UnsentDeclarations({ onEdit }: UnsentDeclarationsProps) {
  const t = useTranslations("incidents");
  const { unsent, discard } = useOutbox();
  const declarations = unsent.filter((item) => item.kind === "incident");
  if (declarations.length === 0) return null;
  return (
    <ul
      aria-label={t("unsent.declarations")}
      className="flex flex-col divide-y divide-line border-y border-line"
    >
      {declarations.map((item) => (
        <li
          key={item.body.clientId}
          className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm"
        >
          <span className="flex min-w-0 flex-col">
            <span className="font-medium">{item.body.title}</span>
            <span className="text-xs text-ink-muted">
              {item.refusal === null ? t("unsent.onDevice") : t("unsent.refused", { why: item.refusal })}{" "}
              <Time value={item.writtenAt} />
            </span>
          </span>
          {item.refusal !== null && (
            <span className="flex gap-2">
              {onEdit && (
                <Button
                  onClick={() => {
                    onEdit(item.body);
                    discard(item);
                  }}
                >
                  {t("unsent.edit")}
                </Button>
              )}
              <Button variant="ghost" onClick={() => discard(item)}>
                {t("unsent.discard")}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
