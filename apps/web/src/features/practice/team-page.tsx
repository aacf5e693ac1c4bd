import { Skeleton } from "../../components/panel.tsx";

export function TeamPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
