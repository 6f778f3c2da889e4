"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { screenQueries } from "@/lib/client/screens";
import { sourceQueries, updateSource } from "@/lib/client/sources";

const [LEAST, MOST] = [7, 365];

/** How long a screen holds: one setting of the source, beside its others. */
export function DaysForm({ sourceId, days }: { sourceId: string; days: number }) {
  const t = useTranslations("screens");
  const client = useQueryClient();
  const source = useQuery(sourceQueries.one(sourceId));
  const [wrong, setWrong] = useState(false);
  const save = useMutation({
    mutationFn: (declaredDays: number) =>
      updateSource(sourceId, { settings: { ...source.data?.settings, declaredDays } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sourceQueries.all });
      await client.invalidateQueries({ queryKey: screenQueries.all });
      toast.success(t("daysSaved"));
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Number(new FormData(event.currentTarget).get("days"));
    const isRight = Number.isInteger(typed) && typed >= LEAST && typed <= MOST;
    setWrong(!isRight);
    if (isRight && source.data) save.mutate(typed);
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <div className="w-60">
        <Field
          label={t("days")}
          help={t("daysHelp")}
          error={wrong ? t("daysWrong", { least: LEAST, most: MOST }) : undefined}
        >
          {(control) => (
            <Input
              {...control}
              key={days}
              name="days"
              inputMode="numeric"
              defaultValue={days}
              autoComplete="off"
            />
          )}
        </Field>
      </div>
      <Button type="submit" pending={save.isPending} className="self-start sm:mt-6">
        {t("daysSave")}
      </Button>
      <RefusalOf error={save.error} />
    </form>
  );
}
