import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { asProblem } from "#client/api/problem.ts";
import { ErrorState } from "./states.tsx";

/** An answer once it is there; until then a skeleton, and where there is none, why. */
export function Asked<Answer>({
  query,
  waiting,
  children,
}: {
  query: UseQueryResult<Answer>;
  waiting: ReactNode;
  children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <ErrorState problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  return waiting;
}
