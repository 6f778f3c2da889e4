"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { scheduleSource, sourceQueries } from "@/lib/client/sources";
import type { SourceView } from "@/lib/contracts/sources";

const PRESETS = {
  off: "",
  hourly: "0 * * * *",
  sixHourly: "0 */6 * * *",
  daily: "0 6 * * *",
  workdays: "30 8 * * 1-5",
} as const;
type Preset = keyof typeof PRESETS | "custom";

function presetOf(schedule: string | null): Preset {
  const entries = Object.entries(PRESETS) as [keyof typeof PRESETS, string][];
  return entries.find(([, cron]) => cron === (schedule ?? ""))?.[0] ?? "custom";
}

/** When a source is pulled by itself: a few usual times, or five-field cron text. */
export function ScheduleForm({ source, timezone }: { source: SourceView; timezone: string }) {
  const t = useTranslations("sources");
  const client = useQueryClient();
  const [preset, setPreset] = useState<Preset>(presetOf(source.schedule));
  const save = useMutation({
    mutationFn: (schedule: string) =>
      scheduleSource(source.id, {
        schedule: schedule || null,
        timezone: source.scheduleTimezone ?? timezone,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sourceQueries.all });
      toast.success(t("scheduleSaved"));
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("cron");
    save.mutate(preset === "custom" ? String(typed ?? "") : PRESETS[preset]);
  }
  return (
    <form method="post" onSubmit={submit} className="flex max-w-[40rem] flex-wrap items-end gap-3">
      <div className="w-56">
        <Field label={t("scheduleWhen")}>
          {(control) => (
            <Select
              {...control}
              value={preset}
              onValueChange={setPreset}
              options={(["off", "hourly", "sixHourly", "daily", "workdays", "custom"] as const).map(
                (value) => ({
                  value,
                  label: t(`preset.${value}`),
                }),
              )}
            />
          )}
        </Field>
      </div>
      {preset === "custom" && (
        <div className="w-56">
          <Field label={t("cron")} help={t("cronHint")}>
            {(control) => <Input {...control} name="cron" defaultValue={source.schedule ?? ""} />}
          </Field>
        </div>
      )}
      <Button type="submit" pending={save.isPending}>
        {t("saveSchedule")}
      </Button>
      <RefusalOf error={save.error} />
    </form>
  );
}
