"use client";

import { useQuery } from "@tanstack/react-query";
import { NothingYet } from "@/components/overview/nothing-yet";
import { QueryView } from "@/components/states/query-view";
import { permissionQueries } from "@/lib/client/permissions";
import { useView } from "@/lib/client/view-params";
import type { Matrix } from "@/lib/contracts/permissions";
import { MatrixView } from "./matrix-view";

/** Agents or roles by permissions. */
export function MatrixTab({ of }: { of: Matrix }) {
  const query = useQuery(permissionQueries.matrix({ of, ...useView() }));
  return (
    <QueryView query={query}>
      {(matrix) => (matrix ? <MatrixView matrix={matrix} /> : <NothingYet />)}
    </QueryView>
  );
}
