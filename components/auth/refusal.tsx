"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientError } from "@/lib/client/client-error";

/** Why the form was not accepted, above its button. Refusals of single fields stand at the fields. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-md bg-refuted-soft px-3 py-2 text-sm text-refuted"
    >
      <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** Nothing when every refused input is named at its field. */
export function RefusalOf({ error }: { error: Error | null }) {
  const t = useTranslations("states");
  if (!error) return null;
  if (!(error instanceof ClientError)) return <Refusal>{t("error.actionFailed")}</Refusal>;
  if (error.code === "unreachable") return <Refusal>{t("error.unreachableHint")}</Refusal>;
  if (error.detail && Object.values(error.fieldErrors).includes(error.detail)) return null;
  return <Refusal>{error.detail ?? t("error.actionFailed")}</Refusal>;
}
