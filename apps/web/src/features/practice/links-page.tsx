import { Skeleton } from "../../components/panel.tsx";

export function LinksPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
