import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { asProblem } from "#client/api/problem.ts";
import { ErrorState } from "./states.tsx";

/** An answer once it is there; until then a skeleton, and where there is none, why: also while it is
 * asked for again, for which the library forgets the error. */
export function Asked<Answer>({
  query,
  waiting,
  children,
}: {
  query: UseQueryResult<Answer>;
  waiting: ReactNode;
  children: (answer: Answer) => ReactNode;
}) {
  const failed = useRef<Error | null>(null);
  if (query.error !== null) failed.current = query.error;
  if (query.data !== undefined) return children(query.data);
  if (failed.current !== null && query.errorUpdateCount > 0)
    return <ErrorState problem={asProblem(failed.current)} retry={() => void query.refetch()} />;
  return waiting;
}
