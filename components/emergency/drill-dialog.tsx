"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Timer } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { emergencyQueries, startDrill } from "@/lib/client/emergency";

/** An exercise on a snapshot that failed: timed, ticked off, and in no figure. */
export function DrillDialog() {
  const t = useTranslations("emergency");
  const format = useFormatter();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const choices = useQuery({ ...emergencyQueries.drills(), enabled: isOpen });
  const options = (choices.data ?? []).map(({ snapshotId, takenAt, source, channels }) => ({
    value: snapshotId,
    label: t("drill.option", {
      at: format.dateTime(new Date(takenAt), "moment"),
      source: source.name,
      channel: channels[0]?.name ?? "",
      count: channels.length,
    }),
  }));
  const snapshotId = chosen ?? options[0]?.value;
  const start = useMutation({
    mutationFn: (id: string) => startDrill(id),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ queryKey: emergencyQueries.all });
    },
  });
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Timer aria-hidden />
          {t("drill.open")}
        </Button>
      }
      title={t("drill.open")}
      description={t("drill.hint")}
      footer={
        snapshotId && (
          <Button variant="primary" pending={start.isPending} onClick={() => start.mutate(snapshotId)}>
            {t("drill.start")}
          </Button>
        )
      }
    >
      {choices.data && options.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("drill.none")}</p>
      ) : (
        <Field label={t("drill.snapshot")}>
          {(control) => (
            <Select {...control} options={options} value={snapshotId} onValueChange={setChosen} />
          )}
        </Field>
      )}
      <RefusalOf error={start.error} />
    </Dialog>
  );
}
