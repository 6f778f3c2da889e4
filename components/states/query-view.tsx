"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "./error";
import { Loading } from "./loading";

type QueryViewProps<Data> = {
  query: UseQueryResult<Data>;
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** The three states of everything that is fetched. Data once shown stays while a refresh fails in the background. */
export function QueryView<Data>({ query, loading = <Loading />, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return loading;
}
