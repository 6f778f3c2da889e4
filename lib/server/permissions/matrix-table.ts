import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import { filterMatrix, MatrixFilter } from "@/lib/contracts/permission-filter";
import { MatrixQuery, type MatrixRow } from "@/lib/contracts/permissions";
import { decodeCell } from "@/lib/engine/permission-cell";
import type { TableColumn } from "@/lib/exports/table";
import { notFound } from "@/lib/server/errors";
import { defineTable } from "@/lib/server/exports/define-table";
import { getPermissionMatrix } from "./matrix";

const Query = MatrixQuery.extend(MatrixFilter.shape);

/** The matrix as far as the filter shows it: every right is a word, and a conflict says so. */
export const matrixTable = defineTable<z.infer<typeof Query>, MatrixRow>({
  id: "permissions",
  permission: "permissions:read",
  query: Query,
  open: async (ctx, query, { catalogue, list }) => {
    const matrix = await getPermissionMatrix(ctx, query);
    if (!matrix) throw notFound();
    const t = createTranslator({ ...catalogue, namespace: "exports" });
    const shown = filterMatrix(matrix, query);
    const nameIn = (all: readonly { id: string; name: string }[]) => {
      const names = new Map(all.map(({ id, name }) => [id, name]));
      return (id: string) => names.get(id) ?? id;
    };
    const [roleName, groupName] = [nameIn(matrix.roles), nameIn(matrix.groups)];
    const words = new Map<string | undefined, string>();
    const wordOf = (letter: string | undefined) => {
      let word = words.get(letter);
      if (word === undefined) {
        const { state, conflict } = decodeCell(letter);
        word = t(`right.${state}`) + (conflict ? t("conflict") : "");
        words.set(letter, word);
      }
      return word;
    };
    const ofAgents: TableColumn<MatrixRow>[] = [
      {
        key: "state",
        header: t("column.state"),
        value: ({ state }) => t(`account.${state ?? "unread"}`),
        code: ({ state }) => state,
      },
      {
        key: "groups",
        header: t("column.groups"),
        value: ({ groups }) => list(groups.map(groupName)),
        code: ({ groups }) => groups,
      },
      {
        key: "roles",
        header: t("column.roles"),
        value: ({ roles }) => list(roles.map(roleName)),
        code: ({ roles }) => roles,
      },
    ];
    const ofRoles: TableColumn<MatrixRow>[] = [
      { key: "holders", header: t("column.holders"), value: ({ holders }) => holders },
    ];
    return {
      total: shown.rows.length,
      // Not a list to the sorter: the matrix has an order of its own.
      rows: shown.rows.values(),
      about: `${matrix.of}-${matrix.view.snapshot.takenAt.slice(0, 10)}`,
      columns: [
        ...(matrix.of === "agents" ? ofAgents : ofRoles),
        { key: "onReception", header: t("column.onReception"), value: ({ onReception }) => onReception },
        ...shown.columns.map(({ id, name }, at): TableColumn<MatrixRow> => ({
          key: id,
          header: name === id ? id : `${name} (${id})`,
          value: ({ cells }) => wordOf(cells[at]),
          code: ({ cells }) => {
            const { state, conflict } = decodeCell(cells[at]);
            return conflict ? `${state}, conflict` : state;
          },
        })),
      ],
    };
  },
  columns: ({ catalogue }) => {
    const t = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: t("column.name"), value: ({ name }) => name },
      { key: "id", header: t("column.id"), value: ({ id }) => id },
    ];
  },
});
