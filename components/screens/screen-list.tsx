"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { screenQueries, screensHref } from "@/lib/client/screens";
import type { ScreenList, ScreenSummary } from "@/lib/contracts/declared-screens";
import { ConfirmButton } from "./confirm-button";
import { DaysForm } from "./days-form";
import { StateBadge } from "./state-badge";

type ListProps = { sourceId: string; canWrite: boolean };

/** Every screen of the workbench: what was declared of it, by whom, and how long it still holds. */
export function ScreenListContent({ sourceId, canWrite }: ListProps) {
  const query = useQuery(screenQueries.list(sourceId));
  return (
    <Page>
      <QueryView query={query}>{(list) => <ListBody list={list} canWrite={canWrite} />}</QueryView>
    </Page>
  );
}

function ListBody({ list, canWrite }: { list: ScreenList; canWrite: boolean }) {
  const t = useTranslations("screens");
  const text = useText();
  const { source, menus, days } = list;
  const all = menus.flatMap(({ screens }) => screens);
  const inState = (...states: ScreenSummary["state"][]) => all.filter(({ state }) => states.includes(state));
  const first = inState("misfit")[0] ?? inState("aged")[0] ?? inState("never")[0];
  return (
    <>
      <PageHeader
        trail={[
          { label: t("sources"), href: "/sources" },
          { label: source.name, href: `/sources/${source.id}` },
        ]}
        title={t("title")}
        description={t("description")}
        actions={
          canWrite &&
          first && (
            <ButtonLink variant="primary" href={screensHref(source.id, first.screen)}>
              {t("goOn", { name: text(first.name) })}
            </ButtonLink>
          )
        }
      />
      <p className="text-sm text-ink-muted" role="status">
        {t("summary", {
          declared: all.length - inState("never").length,
          total: all.length,
          ageing: inState("ageing").length,
          aged: inState("aged").length,
          misfit: inState("misfit").length,
        })}
      </p>
      {canWrite ? (
        <DaysForm sourceId={source.id} days={days} />
      ) : (
        <p className="text-sm text-ink-muted">{t("daysTold", { days })}</p>
      )}
      {menus.map(({ key, name, screens }) => (
        <Section key={key} title={text(name)}>
          <ul className="flex flex-col">
            {screens.map((screen) => (
              <Row key={screen.screen} screen={screen} sourceId={source.id} canWrite={canWrite} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Row({ screen, sourceId, canWrite }: { screen: ScreenSummary; sourceId: string; canWrite: boolean }) {
  const t = useTranslations("screens");
  const text = useText();
  const { name, state, at, by, rows, version, agesAt } = screen;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0 sm:grid-cols-[minmax(9rem,14rem)_7rem_1fr_auto]">
      <TextLink href={screensHref(sourceId, screen.screen)}>{text(name)}</TextLink>
      <span>
        <StateBadge state={state} />
      </span>
      <span className="text-sm text-ink-muted">
        {at && by && agesAt
          ? t.rich(state === "aged" ? "toldAged" : "told", {
              ...{ by, rows, version },
              at: () => <Time value={at} />,
              until: () => <Time value={agesAt} show="day" />,
            })
          : text(screen.about)}
      </span>
      <span className="justify-self-start sm:justify-self-end">
        {canWrite && version > 0 && state !== "misfit" && (
          <ConfirmButton {...{ sourceId, screen: screen.screen, name: text(name), version }} />
        )}
      </span>
    </li>
  );
}
