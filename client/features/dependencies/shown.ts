import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type ApiProblem, asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import type { Node } from "#graph/model/records.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { type Answers, type Drawn, drawnOf, type Facts, factsOf } from "./drawn.ts";
import { type Group, groupsOf } from "./items.ts";
import { useFactFilter } from "./use-question.ts";

/** What is shown of a question once it is answered. */
export interface Shown {
  readonly question: RestQuestion;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly groups: readonly Group[];
  readonly drawn: Drawn;
  readonly root: Node;
  readonly truncated: boolean;
  readonly cycles: readonly (readonly string[])[];
}

/** Asks what a question needs, and puts the answers together.
 * @returns `shown` once all of it is there; `problem` where some of it failed */
export const useShown = (
  question: RestQuestion,
): { shown: Shown | undefined; problem: ApiProblem | null; retry: () => void } => {
  const { id, direction, depth, slip } = question;
  const filter = useFactFilter();
  const node = useQuery(queries.node(id));
  const [up, down] = [direction !== "downstream", direction !== "upstream"];
  const upstream = useQuery({ ...queries.closure(id, "upstream", depth, filter), enabled: up });
  const downstream = useQuery({
    ...queries.closure(id, "downstream", depth, filter),
    enabled: down,
  });
  const slipped = useQuery({ ...queries.slip(slip, depth, filter), enabled: slip.length > 0 });
  const asked = [
    node,
    ...(up ? [upstream] : []),
    ...(down ? [downstream] : []),
    ...(slip.length > 0 ? [slipped] : []),
  ];
  const failed = asked.find(({ isError }) => isError);
  const all = asked.every(({ data }) => data !== undefined);
  const root = node.data?.node;
  const [above, below, effect] = [
    up ? upstream.data : undefined,
    down ? downstream.data : undefined,
    slip.length > 0 ? slipped.data : undefined,
  ];
  const shown = useMemo(() => {
    if (!all || root === undefined) return undefined;
    const answers: Answers = { root: id, upstream: above, downstream: below, slip: effect };
    const facts = factsOf(answers);
    const found = [above, below, effect].filter((answer) => answer !== undefined);
    const cycles = new Map(
      found.flatMap((answer) => answer.cycles).map((cycle) => [cycle.join(), cycle]),
    );
    return {
      question,
      answers,
      facts,
      groups: groupsOf(answers, facts),
      drawn: drawnOf(answers),
      root,
      truncated: found.some(({ truncated }) => truncated),
      cycles: [...cycles.values()],
    };
  }, [all, root, id, above, below, effect, question]);
  return {
    shown,
    problem: failed === undefined ? null : asProblem(failed.error),
    retry: () => {
      for (const query of asked) if (query.isError) void query.refetch();
    },
  };
};
