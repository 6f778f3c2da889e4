"use client";

import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { writeDraft } from "@/lib/client/draft-link";
import { useViewHref } from "@/lib/client/view-params";
import { editOf, type EditView } from "@/lib/contracts/repairs";

/** Leads from a repair to what it would change. */
export function TryLink({ edits }: { edits: readonly EditView[] }) {
  const t = useTranslations("what-if");
  const href = useViewHref();
  return (
    <ButtonLink
      href={href("/what-if", { draft: writeDraft(edits.map(editOf)) })}
      variant="ghost"
      prefetch={false}
      className="self-start"
    >
      <FlaskConical aria-hidden />
      {t("try")}
    </ButtonLink>
  );
}
