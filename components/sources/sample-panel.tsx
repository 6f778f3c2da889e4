"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { importSample } from "@/lib/client/sources";

export function SamplePanel() {
  const t = useTranslations("sources");
  const router = useRouter();
  const client = useQueryClient();
  const sample = useMutation({
    mutationFn: importSample,
    onSuccess: async () => {
      await client.invalidateQueries();
      router.push("/");
    },
  });
  return (
    <div className="flex max-w-[40rem] flex-col items-start gap-3">
      <p className="text-sm text-ink-muted">{t("sampleHint")}</p>
      <Button
        variant="primary"
        pending={sample.isPending || sample.isSuccess}
        onClick={() => sample.mutate()}
      >
        {t("sampleImport")}
      </Button>
      <RefusalOf error={sample.error} />
    </div>
  );
}
