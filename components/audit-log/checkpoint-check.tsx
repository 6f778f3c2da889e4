"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { readCheckpointFile, useAuditChainActs } from "@/lib/client/audit-chain";
import { AuditChainSentence } from "./audit-chain-sentence";

/** Holds the log against a checkpoint kept elsewhere: what was rewritten since shows, whoever rewrote it. */
export function CheckpointCheck() {
  const t = useTranslations("audit-log.chain");
  const input = useRef<HTMLInputElement>(null);
  const { verify } = useAuditChainActs();
  const check = useMutation({
    mutationFn: async (file: File) => {
      const checkpoint = await readCheckpointFile(file);
      return checkpoint && verify(checkpoint);
    },
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t("checkSaved")}
        className="sr-only"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) check.mutate(file);
          currentTarget.value = "";
        }}
      />
      <Button variant="ghost" pending={check.isPending} onClick={() => input.current?.click()}>
        {t("checkSaved")}
      </Button>
      <div role="status" className="text-sm empty:hidden">
        {check.isError && t("notChecked")}
        {check.isSuccess && (check.data ? <AuditChainSentence chain={check.data} /> : t("notACheckpoint"))}
      </div>
    </>
  );
}
