import { Skeleton } from "../../components/panel.tsx";

export function ReviewPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
