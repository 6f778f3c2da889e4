"use client";

import { Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import { use } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { WriterContext } from "@/lib/client/use-outbox";

/** Declares an incident from what is on view. Nothing for whoever may not. */
export function DeclareLink({ href }: { href: string }) {
  const t = useTranslations("incidents");
  if (!use(WriterContext).canDeclare) return null;
  return (
    <ButtonLink href={href}>
      <Siren aria-hidden />
      {t("declare.open")}
    </ButtonLink>
  );
}
