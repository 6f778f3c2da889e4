"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { toast } from "sonner";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { packQueries, useSetPackRetention } from "@/lib/client/packs";
import type { PackRetention } from "@/lib/contracts/packs";

/** How long packs are kept; two empty fields keep them for ever. */
export function RetentionForm({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("packs");
  const query = useQuery(packQueries.retention());
  return (
    <Section title={t("retention.title")} description={t("retention.hint")}>
      <QueryView query={query}>
        {(retention) => (canWrite ? <Form retention={retention} /> : <Told retention={retention} />)}
      </QueryView>
    </Section>
  );
}

function Told({ retention: { keepCount, keepMonths } }: { retention: PackRetention }) {
  const t = useTranslations("packs");
  if (keepCount === null && keepMonths === null) return <p className="text-sm">{t("retention.forEver")}</p>;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {keepCount !== null && <span>{t("retention.countTold", { count: keepCount })}</span>}
      {keepMonths !== null && <span>{t("retention.monthsTold", { count: keepMonths })}</span>}
    </p>
  );
}

function Form({ retention }: { retention: PackRetention }) {
  const t = useTranslations("packs");
  const save = useSetPackRetention();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const figure = (name: string) => (form.get(name) ? Number(form.get(name)) : null);
    save.mutate(
      { keepCount: figure("keepCount"), keepMonths: figure("keepMonths") },
      { onSuccess: () => toast.success(t("retention.saved")) },
    );
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-4">
      <Field label={t("retention.count")} optional>
        {(control) => (
          <Input
            {...control}
            type="number"
            name="keepCount"
            min={1}
            max={1000}
            defaultValue={retention.keepCount ?? ""}
            className="w-28"
          />
        )}
      </Field>
      <Field label={t("retention.months")} optional>
        {(control) => (
          <Input
            {...control}
            type="number"
            name="keepMonths"
            min={1}
            max={240}
            defaultValue={retention.keepMonths ?? ""}
            className="w-28"
          />
        )}
      </Field>
      <Button type="submit" pending={save.isPending}>
        {t("retention.save")}
      </Button>
      <WholeRefusal error={save.error} />
    </form>
  );
}
