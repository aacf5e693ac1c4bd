import { Skeleton } from "../../components/panel.tsx";

export function CaseloadPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
