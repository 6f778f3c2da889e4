"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { Button } from "@/components/ui/button";
import { tokenQueries } from "@/lib/client/tokens";
import type { ApiTokenQuery } from "@/lib/contracts/api-tokens";
import { TokenTable } from "./token-table";

export function TokenList({ of }: Pick<ApiTokenQuery, "of">) {
  const t = useTranslations("tokens");
  const query = useInfiniteQuery(tokenQueries.list(of));
  if (!query.data && query.error)
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const tokens = query.data.pages.flatMap((page) => page.tokens);
  if (tokens.length === 0 && of === "all")
    return <p className="text-sm text-ink-muted">{t("empty.title")}</p>;
  if (tokens.length === 0) return <Empty icon={KeyRound} title={t("empty.title")} hint={t("empty.hint")} />;
  return (
    <>
      <TokenTable tokens={tokens} showOwner={of === "all"} />
      {query.hasNextPage && (
        <Button
          className="self-center"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
