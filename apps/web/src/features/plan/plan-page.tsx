import { Skeleton } from "../../components/panel.tsx";

export function PlanPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
