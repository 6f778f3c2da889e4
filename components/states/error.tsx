"use client";

import { FileQuestion, Lock, type LucideIcon, TriangleAlert, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ClientError } from "@/lib/client/client-error";
import { Empty } from "./empty";

type ErrorProps = { error: unknown; retry?: () => void };

/** Says what went wrong in the reader's words and what to do about it; never a bare code. */
export function ErrorState({ error, retry }: ErrorProps) {
  const t = useTranslations();
  const { icon, kind, canRetry } = lookOf(error);
  const requestId = requestIdOf(error);
  const hint =
    kind === "title"
      ? requestId
        ? t("states.error.hint", { requestId })
        : t("states.error.hintWithoutId")
      : t(`states.error.${kind}Hint`);
  return (
    <div role="alert">
      <Empty
        icon={icon}
        title={t(`states.error.${kind}`)}
        hint={hint}
        action={retry && canRetry && <Button onClick={retry}>{t("common.actions.retry")}</Button>}
      />
    </div>
  );
}

type Kind = "title" | "forbidden" | "notFound" | "unreachable";

function lookOf(error: unknown): { icon: LucideIcon; kind: Kind; canRetry: boolean } {
  const code = error instanceof ClientError ? error.code : undefined;
  if (code === "forbidden") return { icon: Lock, kind: "forbidden", canRetry: false };
  if (code === "not-found") return { icon: FileQuestion, kind: "notFound", canRetry: false };
  if (code === "unreachable") return { icon: WifiOff, kind: "unreachable", canRetry: true };
  return { icon: TriangleAlert, kind: "title", canRetry: true };
}

function requestIdOf(error: unknown): string | undefined {
  if (error instanceof ClientError) return error.requestId;
  return error instanceof Error && "digest" in error ? String(error.digest) : undefined;
}
