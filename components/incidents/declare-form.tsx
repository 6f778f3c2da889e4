"use client";

import { useQuery } from "@tanstack/react-query";
import { Siren } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, use, useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { Refusal } from "@/components/auth/refusal";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { channelQueries } from "@/lib/client/channels";
import { useKept } from "@/lib/client/device-store";
import { findingQueries } from "@/lib/client/findings";
import { incidentHref, incidentQueries } from "@/lib/client/incidents";
import { useOutbox, WriterContext } from "@/lib/client/use-outbox";
import { useView } from "@/lib/client/view-params";
import { INCIDENT_SEVERITIES } from "@/lib/contracts/incident-words";
import { DeclareIncident } from "@/lib/contracts/incidents";
import { ChannelChoice } from "./channel-choice";
import { readOrigin } from "./declare-origin";
import { SeverityChoice } from "./severity-choice";
import { SinceChoice } from "./since-choice";
import { UnsentDeclarations } from "./unsent-declarations";

/** What was typed, kept on the device until it is sent; what is absent follows from where the declaring began. */
const Typed = z.object({
  title: z.string().optional(),
  since: z.string().optional(),
  channelIds: z.array(z.string()).optional(),
  severity: z.enum(INCIDENT_SEVERITIES).nullable().optional(),
  severityReason: z.string().optional(),
  isDrill: z.boolean().optional(),
});
type Typed = z.infer<typeof Typed>;

/** What, since when, which channels: ten seconds with one thumb. Nothing typed is lost with the tab or the connection. */
export function DeclareForm() {
  const t = useTranslations("incidents");
  const text = useText();
  const router = useRouter();
  const origin = readOrigin(useSearchParams());
  const view = useView();
  const { post } = useOutbox();
  const [kept, setKept] = useKept(`inlet.draft.${use(WriterContext).memberId}.declare.${origin.key}`, Typed);
  const typed: Typed = kept ?? {};
  const [error, setError] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const channels = useQuery(channelQueries.list(view));
  const finding = useQuery({
    ...findingQueries.one(origin.findingId ?? "", view),
    enabled: origin.findingId !== null,
  });

  const known = channels.data?.channels ?? [];
  const channelIds =
    typed.channelIds ??
    (origin.channelIds.length > 0 ? origin.channelIds : (finding.data?.channels.map(({ id }) => id) ?? []));
  const names = known.filter(({ id }) => channelIds.includes(id)).map(({ name }) => name);
  const ownTitle = finding.data
    ? text(finding.data.finding.message)
    : origin.channelIds.length > 0 && names.length > 0
      ? t("declare.titleOf", { channels: names.slice(0, 3).join(t("separator")) })
      : "";
  const title = typed.title ?? ownTitle;
  const since = typed.since ?? origin.since;
  const sourceId = channels.data?.view?.source.id ?? null;
  const suggestion = useQuery(
    incidentQueries.suggestion({
      ...(sourceId && { source: sourceId }),
      channel: channelIds,
      ...(since && { since }),
    }),
  );
  const change = (more: Typed) => setKept({ ...typed, ...more });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const now = new Date().toISOString();
    const severity = typed.severity ?? null;
    const suggested = suggestion.data?.severity;
    const departs = severity !== null && suggested !== undefined && severity !== suggested;
    if (title.trim().length < 2) return setError("title");
    if (departs && (typed.severityReason ?? "").trim().length < 2) return setError("severityReason");
    setError(null);
    setSending(true);
    const item = {
      kind: "incident" as const,
      body: DeclareIncident.parse({
        clientId: crypto.randomUUID(),
        kind: (typed.isDrill ?? origin.isDrill) ? "drill" : "real",
        title,
        startedAt: since || now,
        startedBasis: since === origin.since && since ? "measured" : "estimated",
        channelIds,
        severity,
        severityReason: departs ? typed.severityReason : null,
        sourceId,
        findingId: origin.findingId,
        hour: origin.hour,
        declaredAt: now,
      }),
      writtenAt: now,
      refusal: null,
    };
    const made = await post(item);
    setSending(false);
    setKept(null);
    if (made) return router.push(incidentHref(made.id));
    // Without a connection there is no other page to go to: it stands above, and leaves by itself.
    toast.info(t("unsent.keptToast"));
  }

  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/incidents" }]}
        title={t("declare.title")}
        description={t("declare.hint")}
      />
      <UnsentDeclarations
        onEdit={({ title, startedAt, channelIds, severity, severityReason, kind }) =>
          setKept({
            ...{ title, since: startedAt, channelIds, isDrill: kind === "drill" },
            ...{ severity: severity ?? null, severityReason: severityReason ?? "" },
          })
        }
      />
      <form onSubmit={(event) => void submit(event)} noValidate className="flex max-w-xl flex-col gap-5">
        <Field
          label={t("declare.what")}
          help={t("declare.whatHelp")}
          error={error === "title" ? t("declare.whatMissing") : null}
        >
          {(control) => (
            <Input
              {...control}
              name="title"
              maxLength={200}
              value={title}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Field>
        <SinceChoice value={since} origin={origin.since} onValueChange={(next) => change({ since: next })} />
        {known.length > 0 && (
          <ChannelChoice
            channels={known}
            selected={channelIds}
            onSelectedChange={(ids) => change({ channelIds: ids })}
          />
        )}
        <SeverityChoice
          suggestion={channelIds.length > 0 ? (suggestion.data ?? null) : null}
          value={typed.severity ?? null}
          reason={typed.severityReason ?? ""}
          error={error === "severityReason" ? t("problems.severityReason") : null}
          onChange={(severity, severityReason) => change({ severity, severityReason })}
        />
        <label className="flex min-h-8 items-center gap-2.5 text-sm pointer-coarse:min-h-11">
          <Checkbox
            checked={typed.isDrill ?? origin.isDrill}
            onCheckedChange={(checked) => change({ isDrill: checked === true })}
          />
          {t("declare.drill")}
        </label>
        {channels.isError && known.length === 0 && <Refusal>{t("declare.noChannels")}</Refusal>}
        <div className="sticky bottom-0 -mx-4 flex gap-2 border-t border-line bg-canvas px-4 py-3 md:static md:mx-0 md:border-0 md:p-0">
          <Button type="submit" variant="primary" pending={isSending} className="max-md:flex-1">
            <Siren aria-hidden />
            {t("declare.submit")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
