import { Skeleton } from "../../components/panel.tsx";

export function PracticePage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
