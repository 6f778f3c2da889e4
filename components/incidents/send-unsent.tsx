"use client";

import { CloudUpload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";
import { toast } from "sonner";
import { incidentHref } from "@/lib/client/incidents";
import type { Sent } from "@/lib/client/outbox";
import { useOutbox } from "@/lib/client/use-outbox";

const AGAIN_MS = 10_000;

/** Sends what was written without a connection, as soon as there is one, from whatever page is open. */
export function SendUnsent() {
  const t = useTranslations("incidents");
  const router = useRouter();
  const { unsent, flush } = useOutbox();
  const waiting = unsent.filter(({ refusal }) => refusal === null).length;

  const tell = useCallback(
    (sent: readonly Sent[]) => {
      const declared = sent.find(({ unsent: { kind } }) => kind === "incident");
      if (sent.length === 0) return;
      toast.success(t("unsent.arrived", { count: sent.length }), {
        ...(declared && {
          action: { label: t("unsent.show"), onClick: () => router.push(incidentHref(declared.made.id)) },
        }),
      });
    },
    [router, t],
  );

  useEffect(() => {
    if (waiting === 0) return;
    const send = () => void flush().then(tell);
    // What is being sent right now needs no help; this is for what that attempt left behind.
    const timer = setInterval(send, AGAIN_MS);
    window.addEventListener("online", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
    };
  }, [waiting, flush, tell]);

  // Left by an earlier visit: tried at once, without waiting for the timer.
  useEffect(() => {
    void flush().then(tell);
  }, [flush, tell]);

  if (waiting === 0) return null;
  return (
    <p
      role="status"
      className="flex items-center gap-2 border-b border-line bg-degraded-soft px-4 py-1.5 text-sm text-degraded md:px-6"
    >
      <CloudUpload aria-hidden className="size-4 shrink-0" />
      {t("unsent.waiting", { count: waiting })}
    </p>
  );
}
