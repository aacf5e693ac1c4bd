import { Skeleton } from "../../components/panel.tsx";

export function TemplatesPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
