import { Skeleton } from "../../components/panel.tsx";

export function TemplatePage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
