"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { createSiteScan, siteScanQueries } from "@/lib/client/site-scans";
import { SITE_SCAN_EVERY, type WebEntrance } from "@/lib/contracts/site-scans";
import { Globe } from "lucide-react";

type NewSiteScanProps = { source: string; channel: string };

/** Which entrance is looked at, at which address, and what only a person can know of it. */
export function NewSiteScanContent({ source, channel }: NewSiteScanProps) {
  const t = useTranslations("site-scans");
  const query = useQuery(siteScanQueries.entrances());
  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/probes/sites" }]}
        title={t("add")}
        description={t("addHint")}
      />
      <QueryView query={query}>
        {(entrances) =>
          entrances.length === 0 ? (
            <Empty icon={Globe} title={t("noEntrances")} hint={t("noEntrancesHint")} />
          ) : (
            <SiteScanForm entrances={entrances} asked={keyOf({ source, channel })} />
          )
        }
      </QueryView>
    </Page>
  );
}

const keyOf = ({ source, channel }: NewSiteScanProps) => JSON.stringify([source, channel]);
const keyOfEntrance = ({ source, channel }: WebEntrance) => keyOf({ source: source.id, channel: channel.id });

/** One entry a line. */
const linesOf = (text: string) => text.split(/[\s,]+/).filter((line) => line !== "");

function SiteScanForm({ entrances, asked }: { entrances: readonly WebEntrance[]; asked: string }) {
  const t = useTranslations("site-scans");
  const router = useRouter();
  const client = useQueryClient();
  const first = entrances.find((one) => keyOfEntrance(one) === asked) ?? entrances[0];
  const [chosen, setChosen] = useState(first);
  const [values, setValues] = useState({ url: first?.url ?? "", mark: "", hosts: "", apis: "" });
  const [everyMinutes, setEveryMinutes] = useState<(typeof SITE_SCAN_EVERY)[number]>(360);
  const create = useMutation({
    mutationFn: () =>
      createSiteScan({
        sourceId: chosen?.source.id ?? "",
        channelId: chosen?.channel.id ?? "",
        url: values.url.trim(),
        mark: values.mark.trim() === "" ? null : values.mark,
        hosts: linesOf(values.hosts),
        apis: linesOf(values.apis),
        everyMinutes,
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: siteScanQueries.all });
      router.push(`/probes/sites/${encodeURIComponent(id)}`);
    },
  });
  const errors = create.error instanceof ClientError ? create.error.fieldErrors : {};
  const text = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: (event: { target: { value: string } }) =>
      setValues((known) => ({ ...known, [name]: event.target.value })),
  });

  function choose(key: string) {
    const next = entrances.find((one) => keyOfEntrance(one) === key);
    setChosen(next);
    if (next?.url) setValues((known) => ({ ...known, url: next.url ?? "" }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate();
  }

  return (
    <form noValidate method="post" onSubmit={submit} className="flex max-w-[40rem] flex-col gap-4">
      <Field label={t("field.channel")} error={errors.channelId}>
        {(control) => (
          <Select
            {...control}
            name="channel"
            value={chosen ? keyOfEntrance(chosen) : ""}
            onValueChange={choose}
            options={entrances.map((one) => ({
              value: keyOfEntrance(one),
              label: `${one.source.name} · ${one.channel.name}`,
            }))}
          />
        )}
      </Field>
      <Field label={t("field.url")} help={t("urlHelp")} error={errors.url}>
        {(control) => <Input {...control} {...text("url")} inputMode="url" autoComplete="off" />}
      </Field>
      <Field
        label={t("field.mark")}
        help={t(chosen?.isKnownCode ? "markHelpKnown" : "markHelp")}
        optional
        error={errors.mark}
      >
        {(control) => <Input {...control} {...text("mark")} autoComplete="off" spellCheck={false} />}
      </Field>
      <Field label={t("field.hosts")} help={t("hostsHelp")} optional error={errors.hosts}>
        {(control) => <Textarea {...control} {...text("hosts")} rows={2} spellCheck={false} />}
      </Field>
      <Field label={t("field.apis")} help={t("apisHelp")} optional error={errors.apis}>
        {(control) => <Textarea {...control} {...text("apis")} rows={2} spellCheck={false} />}
      </Field>
      <Field label={t("field.everyMinutes")}>
        {(control) => (
          <Select
            {...control}
            name="everyMinutes"
            value={String(everyMinutes)}
            onValueChange={(value) =>
              setEveryMinutes(SITE_SCAN_EVERY.find((one) => String(one) === value) ?? 360)
            }
            options={SITE_SCAN_EVERY.map((minutes) => ({
              value: String(minutes),
              label: t("every", { minutes }),
            }))}
          />
        )}
      </Field>
      <RefusalOf error={create.error} />
      <div>
        <Button type="submit" variant="primary" pending={create.isPending}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
