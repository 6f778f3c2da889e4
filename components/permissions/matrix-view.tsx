"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { FilterBar } from "@/components/ui/filter-bar";
import { Button } from "@/components/ui/button";
import { useMatrixFilter } from "@/lib/client/use-matrix-filter";
import { useMedia } from "@/lib/client/use-media";
import { useUrlOverlay } from "@/lib/client/url-overlay";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import { FILTER_PARAMS, filterMatrix } from "@/lib/contracts/permission-filter";
import type { MatrixRow, PermissionColumn, PermissionMatrix } from "@/lib/contracts/permissions";
import { GapNotes } from "./gap-notes";
import { nameHeight } from "./grid-size";
import { MatrixGrid } from "./matrix-grid";
import { NarrowMatrix } from "./narrow-matrix";
import { OPENED } from "./opened-params";
import { useMatrixFacets } from "./use-matrix-facets";
import { useMatrixWords } from "./use-matrix-words";

const EVERYTHING = Object.fromEntries(FILTER_PARAMS.map((name) => [name, null]));

/** A matrix with what limits it, what narrows it, and what the address opens over it. */
export function MatrixView({ matrix }: { matrix: PermissionMatrix }) {
  const t = useTranslations("permissions");
  const url = useUrlState();
  const view = useView();
  const overlay = useUrlOverlay(OPENED);
  const isWide = useMedia("(min-width: 48rem)", true);
  const filter = useMatrixFilter();
  const facets = useMatrixFacets(matrix);
  const { letters, noteOf } = useMatrixWords(matrix.of);
  const { columns, rows } = useMemo(() => filterMatrix(matrix, filter), [matrix, filter]);
  const subject = matrix.of === "agents" ? "agent" : "role";

  const openCell = overlay.open;
  const onOpen = useCallback(
    (row: MatrixRow, column: PermissionColumn | null) =>
      openCell({ [subject]: row.id, permission: column?.id ?? null }),
    [openCell, subject],
  );
  const [openedRow, openedColumn] = [url.get(subject), url.get("permission")];
  const opened = useMemo(
    () => (openedRow ? { row: openedRow, column: openedColumn || null } : null),
    [openedRow, openedColumn],
  );
  const shared = { columns, rows, noteOf, onOpen };
  return (
    <div className="flex h-full flex-col gap-3">
      <GapNotes gaps={matrix.gaps} combination={matrix.combination} source={matrix.view.source} />
      <FilterBar searchLabel={t(`search.${matrix.of}`)} facets={facets} count={rows.length}>
        <ExportMenu path="permissions/export" query={{ ...view, of: matrix.of, ...filter }} />
      </FilterBar>
      {filter.both.length > 0 && <BothNote matrix={matrix} ids={filter.both} />}
      {matrix.rows.length === 0 ? (
        <Empty title={t(`none.${matrix.of}`)} hint={t("noneHint")} />
      ) : rows.length === 0 || columns.length === 0 ? (
        <NoMatch onClear={() => url.set(EVERYTHING)} />
      ) : isWide ? (
        <MatrixGrid
          label={t(`tab.${matrix.of}`)}
          corner={t(`corner.${matrix.of}`, { count: rows.length })}
          nameHeight={nameHeight(matrix.columns)}
          words={letters}
          opened={opened}
          {...shared}
          className="min-h-80 flex-1 max-md:hidden"
        />
      ) : (
        <NarrowMatrix of={matrix.of} {...shared} />
      )}
    </div>
  );
}

/** A link from two roles that do not go together shows the people who hold both. */
function BothNote({ matrix, ids }: { matrix: PermissionMatrix; ids: readonly string[] }) {
  const t = useTranslations("permissions");
  const url = useUrlState();
  const nameOf = (id: string) => matrix.roles.find((role) => role.id === id)?.name ?? id;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
      {t("bothRoles", { roles: ids.map(nameOf).join(t("and")) })}
      <Button variant="ghost" size="sm" onClick={() => url.set({ both: null })}>
        <X aria-hidden />
        {t("showAll")}
      </Button>
    </p>
  );
}
