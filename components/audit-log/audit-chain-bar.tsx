"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { auditChainQueries, useAuditChainActs } from "@/lib/client/audit-chain";
import { AuditChainSentence } from "./audit-chain-sentence";
import { AuditProof } from "./audit-proof";

/** Whether the log still is what was written, in one line, and the way to what proves it. */
export function AuditChainBar({ canRotate }: { canRotate: boolean }) {
  const t = useTranslations("audit-log.chain");
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(auditChainQueries.state());
  const { verify } = useAuditChainActs();
  const check = useMutation({
    mutationFn: () => verify(),
    onError: () => toast.error(t("notChecked")),
  });
  return (
    <section
      aria-label={t("label")}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line px-3 py-2"
    >
      <div role="status" className="min-w-0 flex-1 basis-72 text-sm">
        {query.data ? (
          <AuditChainSentence chain={query.data} />
        ) : query.error ? (
          <span className="text-ink-muted">{t("notChecked")}</span>
        ) : (
          <Skeleton className="h-5 w-72 max-w-full" />
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button pending={check.isPending} onClick={() => check.mutate()}>
          <ShieldCheck aria-hidden />
          {t("verify")}
        </Button>
        <Button variant="ghost" onClick={() => setOpen(true)}>
          {t("proof")}
        </Button>
      </div>
      <Sheet open={isOpen} onOpenChange={setOpen} title={t("proof")}>
        <AuditProof chain={query.data ?? null} canRotate={canRotate} />
      </Sheet>
    </section>
  );
}
