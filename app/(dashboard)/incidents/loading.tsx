import { Page } from "@/components/shell/page";
import { Loading } from "@/components/states/loading";

export default function IncidentsLoading() {
  return (
    <Page>
      <Loading />
    </Page>
  );
}
