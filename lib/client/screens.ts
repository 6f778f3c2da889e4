import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { SavedScreen, type SaveScreen, ScreenDetail, ScreenList } from "@/lib/contracts/declared-screens";
import { fetchJson } from "./fetcher";

const path = (sourceId: string) => `/api/v1/sources/${encodeURIComponent(sourceId)}/screens`;
const pathOf = (sourceId: string, screen: string) => `${path(sourceId)}/${encodeURIComponent(screen)}`;

/** The pages of the screens. */
export const screensHref = (sourceId: string, screen?: string) =>
  `/sources/${encodeURIComponent(sourceId)}/screens${screen ? `/${encodeURIComponent(screen)}` : ""}`;

export const screenQueries = {
  all: ["screens"] as const,
  list: (sourceId: string) =>
    queryOptions({
      queryKey: ["screens", sourceId],
      queryFn: ({ signal }) => fetchJson(ScreenList, path(sourceId), { signal }),
    }),
  one: (sourceId: string, screen: string) =>
    queryOptions({
      queryKey: ["screens", sourceId, screen],
      queryFn: ({ signal }) => fetchJson(ScreenDetail, pathOf(sourceId, screen), { signal }),
      // Somebody else may save meanwhile; what is being typed must not be taken away for it.
      refetchOnWindowFocus: false,
    }),
};

function useScreenChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: screenQueries.all }),
  });
}

export const useSaveScreen = (sourceId: string, screen: string) =>
  useScreenChange((body: SaveScreen) =>
    fetchJson(SavedScreen, pathOf(sourceId, screen), { method: "PUT", body }),
  );

export const useConfirmScreen = (sourceId: string) =>
  useScreenChange(({ screen, base }: { screen: string; base: number }) =>
    fetchJson(z.object({ version: z.number() }), `${pathOf(sourceId, screen)}/confirmation`, {
      body: { base },
    }),
  );
