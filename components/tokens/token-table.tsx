"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { useRevokeToken } from "@/lib/client/tokens";
import type { ApiToken } from "@/lib/contracts/api-tokens";
import { TokenScopes } from "./token-scopes";
import { TokenState } from "./token-state";

type TokenTableProps = { tokens: readonly ApiToken[]; showOwner: boolean };

export function TokenTable({ tokens, showOwner }: TokenTableProps) {
  const t = useTranslations("tokens");
  const revoke = useRevokeToken();

  async function end(id: string) {
    await revoke.mutateAsync(id);
    toast.success(t("revoked"));
  }

  return (
    <Table label={showOwner ? t("allTitle") : t("table")}>
      <TableHead>
        <tr>
          <TableHeader>{t("columns.name")}</TableHeader>
          {showOwner && <TableHeader>{t("columns.owner")}</TableHeader>}
          <TableHeader className="hidden md:table-cell">{t("columns.scopes")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("columns.lastUsed")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("columns.expires")}</TableHeader>
          <TableHeader>
            <span className="sr-only">{t("columns.actions")}</span>
          </TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <TableCell>
              <span className="me-2 font-medium break-words">{token.name}</span>
              <TokenState state={token.state} />
            </TableCell>
            {showOwner && <TableCell>{token.owner.name}</TableCell>}
            <TableCell className="hidden md:table-cell">
              <TokenScopes token={token} />
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              {token.lastUsedAt ? (
                <>
                  <Time value={token.lastUsedAt} />
                  <span className="block text-xs text-ink-subtle">
                    {token.lastUsedIp && t("from", { ip: token.lastUsedIp })}
                  </span>
                </>
              ) : (
                <span className="text-ink-subtle">{t("neverUsed")}</span>
              )}
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              <Time value={token.expiresAt} show="day" />
            </TableCell>
            <TableCell className="text-end">
              {token.state === "live" && (
                <AlertDialog
                  trigger={
                    <Button variant="ghost" aria-label={t("revokeOf", { name: token.name })}>
                      {t("revoke")}
                    </Button>
                  }
                  title={t("revokeTitle", { name: token.name })}
                  description={t("revokeHint")}
                  confirmLabel={t("revoke")}
                  onConfirm={() => end(token.id)}
                />
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
