import { later } from "../../components/later.tsx";

/** Its words are many and most mornings have none of them. */
export const OptionalQuestion = later(() =>
  import("./optional-question.tsx").then((module) => module.OptionalQuestion),
);
