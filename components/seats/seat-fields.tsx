"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { viewsQuery } from "@/lib/client/views";
import { SeatTerms } from "@/lib/contracts/seats";

type SeatFieldsProps = { terms: SeatTerms; errors: Readonly<Record<string, string | null>> };

/** What an auditor may see and when they may come in; `readSeat` reads it from the form. */
export function SeatFields({ terms, errors }: SeatFieldsProps) {
  const t = useTranslations("seats");
  const { data: sources = [] } = useQuery(viewsQuery);
  const day = (name: "from" | "to" | "startsOn" | "endsOn", optional = true) => (
    <Field label={t(`fields.${name}`)} error={errors[name]} optional={optional}>
      {(control) => <Input {...control} name={name} type="date" defaultValue={terms[name] ?? ""} />}
    </Field>
  );
  return (
    <>
      {sources.length > 0 && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-sm font-medium">{t("fields.sources")}</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {sources.map(({ id, name }) => (
              <label key={id} className="flex items-center gap-2 text-sm pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  name="source"
                  value={id}
                  defaultChecked={terms.sources.includes(id)}
                  className="size-4 accent-accent"
                />
                {name}
              </label>
            ))}
          </div>
          <p className="text-xs text-ink-subtle">{t("fields.sourcesHelp")}</p>
        </fieldset>
      )}
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t("fields.period")}</legend>
        <div className="grid grid-cols-2 gap-3">
          {day("from")}
          {day("to")}
        </div>
        <p className="mt-1 text-xs text-ink-subtle">{t("fields.periodHelp")}</p>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t("fields.access")}</legend>
        <div className="grid grid-cols-2 gap-3">
          {day("startsOn")}
          {day("endsOn", false)}
        </div>
        <p className="mt-1 text-xs text-ink-subtle">{t("fields.accessHelp")}</p>
      </fieldset>
    </>
  );
}

/** @throws ZodError without a last day, which the form asks for before */
export function readSeat(form: HTMLFormElement): SeatTerms {
  const data = new FormData(form);
  const day = (name: string) => String(data.get(name) ?? "") || null;
  return SeatTerms.parse({
    sources: data.getAll("source").map(String),
    from: day("from"),
    to: day("to"),
    startsOn: day("startsOn"),
    endsOn: day("endsOn"),
  });
}
