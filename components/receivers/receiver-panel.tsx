"use client";

import { CircleAlert, CircleCheck, CircleDashed, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Time } from "@/components/ui/time";
import { useCloseReceiver } from "@/lib/client/receivers";
import type { ReceiverView } from "@/lib/contracts/event-receivers";
import { EventLog } from "./event-log";
import { SecretForm } from "./secret-form";

type PanelProps = { receiver: ReceiverView; server: string | null; sourceId: string; canWrite: boolean };

const STATES = {
  closed: { icon: CircleDashed, tone: "outline" },
  waiting: { icon: Clock, tone: "unknown" },
  refusing: { icon: CircleAlert, tone: "refuted" },
  receiving: { icon: CircleCheck, tone: "proven" },
} as const;

function stateOf({ path, lastAcceptedAt, refused }: ReceiverView): keyof typeof STATES {
  if (path === null) return "closed";
  const lastRefused = refused.reduce((last, { lastAt }) => (lastAt > last ? lastAt : last), "");
  if (lastRefused > (lastAcceptedAt ?? "")) return "refusing";
  return lastAcceptedAt === null ? "waiting" : "receiving";
}

export function ReceiverPanel({ receiver, server, sourceId, canWrite }: PanelProps) {
  const t = useTranslations("receivers");
  const { kind, path, accepted, lastAcceptedAt, openedAt, openedBy } = receiver;
  const close = useCloseReceiver(sourceId, kind);
  const origin = useOrigin(server);
  const state = stateOf(receiver);
  const { icon: Icon, tone } = STATES[state];
  const name = t(`kind.${kind}`);
  return (
    <section aria-label={name} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h3 className="font-medium">{name}</h3>
        <Badge tone={tone}>
          <Icon aria-hidden />
          {t(`state.${state}`)}
        </Badge>
      </div>
      <p className="max-w-[46rem] text-sm text-ink-muted">{t(`about.${kind}`)}</p>
      {path !== null && (
        <>
          <div className="flex max-w-[46rem] flex-col gap-1">
            <p className="text-sm">{t(`enter.${kind}`)}</p>
            <CodeBlock code={`${origin}${path}`} copyLabel={t("copyAddress")} />
          </div>
          <p className="text-sm text-ink-muted">
            {lastAcceptedAt
              ? t.rich("last", { count: accepted, at: () => <Time value={lastAcceptedAt} /> })
              : openedAt && t.rich("none", { by: openedBy ?? "", at: () => <Time value={openedAt} /> })}
          </p>
          <EventLog receiver={receiver} />
        </>
      )}
      {canWrite && (
        <div className="flex flex-col items-start gap-3">
          <SecretForm receiver={receiver} sourceId={sourceId} />
          {path !== null && (
            <AlertDialog
              trigger={<Button variant="ghost">{t("close")}</Button>}
              title={t("closeTitle", { name })}
              description={t("closeHint")}
              confirmLabel={t("close")}
              onConfirm={async () => {
                await close.mutateAsync(undefined);
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}

const nothing = () => () => {};

/** What was configured; without it the address this page was opened at, which the platform may not reach. */
function useOrigin(server: string | null): string {
  const here = useSyncExternalStore(
    nothing,
    () => window.location.origin,
    () => "",
  );
  return server ?? here;
}
