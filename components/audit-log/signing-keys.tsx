"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { buttonStyles } from "@/components/ui/button-styles";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import { auditChainQueries, publicKeyHref } from "@/lib/client/audit-chain";
import { RotateKeyButton } from "./rotate-key-button";

/** The keys that sign checkpoints and packs: the one in use first, then the retired ones. */
export function SigningKeys({ canRotate }: { canRotate: boolean }) {
  const t = useTranslations("audit-log.keys");
  const query = useQuery(auditChainQueries.keys());
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="text-base font-medium">{t("title")}</h3>
      <p className="text-sm text-ink-muted">{t("hint")}</p>
      <QueryView query={query}>
        {({ keys }) => (
          <>
            {keys.length === 0 && <p className="text-sm">{t("none")}</p>}
            <ul className="flex w-full flex-col divide-y divide-line">
              {keys.map(({ keyId, createdAt, retiredAt }) => (
                <li key={keyId} className="flex flex-col gap-1 py-2 text-sm">
                  <span className="flex flex-wrap items-center gap-2">
                    <Badge tone={retiredAt ? "closed" : "accent"}>
                      {t(retiredAt ? "retired" : "current")}
                    </Badge>
                    <span className="text-ink-muted">
                      <Time value={createdAt} show="day" />
                      {retiredAt && (
                        <>
                          {" – "}
                          <Time value={retiredAt} show="day" />
                        </>
                      )}
                    </span>
                    <span className="ms-auto flex items-center gap-1">
                      <CopyButton text={keyId} label={t("copy")} />
                      <a
                        href={publicKeyHref(keyId)}
                        download
                        aria-label={t("download")}
                        title={t("download")}
                        className={buttonStyles({ variant: "ghost", size: "icon" })}
                      >
                        <Download aria-hidden />
                      </a>
                    </span>
                  </span>
                  <code className="font-mono text-xs break-all">{keyId}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryView>
      {canRotate && <RotateKeyButton />}
    </section>
  );
}
