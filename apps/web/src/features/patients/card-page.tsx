import { Skeleton } from "../../components/panel.tsx";

export function CardPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
