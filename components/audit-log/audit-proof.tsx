"use client";

import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { DescriptionList } from "@/components/ui/description-list";
import { Time } from "@/components/ui/time";
import { checkpointHref } from "@/lib/client/audit-chain";
import type { AuditChainState } from "@/lib/contracts/audit-chain";
import { CheckpointCheck } from "./checkpoint-check";
import { SigningKeys } from "./signing-keys";

type AuditProofProps = { chain: AuditChainState | null; canRotate: boolean };

/** What an auditor takes along: the signed checkpoint, the public key, and how to hold one against the log later. */
export function AuditProof({ chain, canRotate }: AuditProofProps) {
  const t = useTranslations("audit-log.chain");
  const signed = chain?.state === "intact" ? chain.checkpoint : null;
  return (
    <div className="flex flex-col gap-6">
      <section className="flex flex-col items-start gap-2">
        <h3 className="text-base font-medium">{t("checkpointTitle")}</h3>
        <p className="text-sm text-ink-muted">{t("checkpointHint")}</p>
        {signed ? (
          <>
            <DescriptionList
              className="w-full"
              items={[
                { term: t("rows"), detail: signed.checkpoint.count },
                { term: t("signedAt"), detail: <Time value={signed.checkpoint.at} show="moment" /> },
                {
                  term: t("hash"),
                  detail: <code className="font-mono text-xs break-all">{signed.checkpoint.hash}</code>,
                },
              ]}
            />
            <a
              href={checkpointHref(signed)}
              download={`inlet-checkpoint-${signed.checkpoint.count}.json`}
              className={buttonStyles({})}
            >
              {t("downloadCheckpoint")}
            </a>
          </>
        ) : (
          <p className="text-sm">{t("noCheckpoint")}</p>
        )}
        <CheckpointCheck />
      </section>
      <SigningKeys canRotate={canRotate} />
    </div>
  );
}
