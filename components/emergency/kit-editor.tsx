"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { ClientError } from "@/lib/client/client-error";
import { emergencyQueries, saveKit } from "@/lib/client/emergency";
import type { EmergencyKit, KitView } from "@/lib/contracts/emergency";
import { EditContacts } from "./edit-contacts";
import { EditFallbacks } from "./edit-fallbacks";
import { EditNotices } from "./edit-notices";
import { EditRedirects } from "./edit-redirects";
import { EditReplies } from "./edit-replies";
import { KitHistory } from "./kit-history";

export function KitEditorContent() {
  const query = useQuery({ ...emergencyQueries.kit(), refetchInterval: false });
  return (
    <Page>
      <QueryView query={query}>{(kit) => <KitEditor key={kit.version} kit={kit} />}</QueryView>
    </Page>
  );
}

/** The kit as a form; saving makes a new version. The address may name the field that a finding is about. */
function KitEditor({ kit }: { kit: KitView }) {
  const t = useTranslations("emergency");
  const router = useRouter();
  const client = useQueryClient();
  const [content, setContent] = useState<EmergencyKit>(kit.content);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const change = (part: Partial<EmergencyKit>) => setContent((known) => ({ ...known, ...part }));
  useEffect(() => {
    const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    named?.scrollIntoView({ block: "center" });
    named?.focus();
  }, []);
  const save = useMutation({
    mutationFn: () => saveKit({ basedOn: kit.version, content }),
    onError: (error) => error instanceof ClientError && setErrors(error.fieldErrors),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: emergencyQueries.all });
      toast.success(t("saved"));
      router.push("/emergency");
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const unnamed = [
      ...content.fallbacks.filter(({ name }) => !name.trim()).map(({ id }) => `fallbacks-${id}-name`),
      ...content.redirects
        .filter(({ platform }) => !platform.trim())
        .map(({ id }) => `redirects-${id}-platform`),
      ...content.replies.filter(({ name }) => !name.trim()).map(({ id }) => `replies-${id}-name`),
      ...content.contacts.filter(({ name }) => !name.trim()).map(({ id }) => `contacts-${id}-name`),
    ];
    setErrors(Object.fromEntries(unnamed.map((field) => [field, t("required")])));
    if (unnamed[0]) document.getElementById(unnamed[0])?.focus();
    else save.mutate();
  }

  const { fallbacks, redirects, contacts, teamNotice, customerNotice } = content;
  return (
    <>
      <PageHeader
        trail={[{ label: t("title"), href: "/emergency" }]}
        title={t("editTitle")}
        description={t("editHint")}
      />
      <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-6">
        <EditFallbacks rows={fallbacks} errors={errors} onChange={(rows) => change({ fallbacks: rows })} />
        <EditRedirects rows={redirects} errors={errors} onChange={(rows) => change({ redirects: rows })} />
        <EditReplies
          kit={content}
          company={kit.company}
          errors={errors}
          onChange={(rows) => change({ replies: rows })}
        />
        <EditNotices
          kit={content}
          company={kit.company}
          notices={{ teamNotice, customerNotice }}
          onChange={change}
        />
        <EditContacts rows={contacts} errors={errors} onChange={(rows) => change({ contacts: rows })} />
        <RefusalOf error={save.error} />
        <div className="sticky bottom-0 -mx-4 flex gap-2 border-t border-line bg-canvas px-4 py-3 md:-mx-6 md:px-6">
          <Button type="submit" variant="primary" pending={save.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
      <KitHistory history={kit.history} />
    </>
  );
}
