import { Page } from "@/components/shell/page";
import { Loading } from "@/components/states/loading";

export default function ClientsLoading() {
  return (
    <Page>
      <Loading />
    </Page>
  );
}
