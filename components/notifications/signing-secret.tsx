"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";

type SigningSecretProps = { secret: string | null; onClose: () => void };

/** The signing secret, this once. */
export function SigningSecret({ secret, onClose }: SigningSecretProps) {
  const t = useTranslations("notifications");
  return (
    <Dialog
      open={secret !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t("signingSecret")}
      description={t("signingSecretHint")}
      size="lg"
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("signingSecretKept")}
        </Button>
      }
    >
      <CodeBlock code={secret ?? ""} copyLabel={t("copySecret")} />
    </Dialog>
  );
}
