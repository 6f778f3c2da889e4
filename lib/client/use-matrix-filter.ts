"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type MatrixFilter, readMatrixFilter } from "@/lib/contracts/permission-filter";

/** The filter of the address; the same object while it says the same, so that thousands of rows are not sorted out anew. */
export function useMatrixFilter(): MatrixFilter {
  const parameters = useSearchParams();
  const text = JSON.stringify(readMatrixFilter(new URLSearchParams(parameters)));
  return useMemo(() => JSON.parse(text) as MatrixFilter, [text]);
}
