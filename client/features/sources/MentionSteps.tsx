import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useLocation } from "wouter";
import { queries } from "#client/api/queries.ts";
import { stepMention } from "#client/state/signals.ts";
import { sourceUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import styles from "./Article.module.css";
import { sentencesWith } from "./reading.ts";

/** The node that is read, the place of this sentence among those with it, and ways on: to the next
 * sentence and the one before, and from the last on to the next article that has it. */
export function MentionSteps({
  answer,
  node,
  focus,
}: {
  answer: DocumentAnswer;
  node: string;
  focus: string | null;
}) {
  const { t, name } = useWords();
  const [, navigate] = useLocation();
  const { data } = useQuery(queries.node(node));
  const numbers = sentencesWith(answer, node);
  const now = answer.passages.find(({ id }) => id === focus)?.number ?? 0;
  const next = nextUrl(answer, node, numbers, now, data);
  const previous = previousUrl(answer, node, numbers, now, data);
  useEffect(
    () =>
      stepMention.on((way) => {
        const url = way === "next" ? next : previous;
        if (url !== null) navigate(url);
      }),
    [next, previous, navigate],
  );
  if (data === undefined) return null;
  const words = name(data.node);
  return (
    <nav className={styles.mentions} aria-label={t("reading.mentions", { name: words })}>
      <strong>{words}</strong>
      <span role="status">
        {t("reading.place", { at: numbers.indexOf(now) + 1, count: numbers.length })}
      </span>
      <Step href={previous} label={t("command.previousMention")} back />
      <Step href={next} label={t("command.nextMention")} />
    </nav>
  );
}

function Step({ href, label, back }: { href: string | null; label: string; back?: boolean }) {
  const Icon = back ? IconChevronUp : IconChevronDown;
  const icon = <Icon size={16} stroke={1.8} aria-hidden />;
  return href === null ? (
    <span className={styles.stepEnd}>{icon}</span>
  ) : (
    <Link href={href} className={styles.step ?? ""} aria-label={label} title={label}>
      {icon}
    </Link>
  );
}

/** Articles that have the node, in their order. */
const others = (data: NodeAnswer | undefined): { id: string; number: number }[] =>
  (data?.documents ?? [])
    .map(({ document }) => document)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

const nextUrl = (
  { document }: DocumentAnswer,
  node: string,
  numbers: readonly number[],
  now: number,
  data: NodeAnswer | undefined,
): string | null => {
  const number = numbers.find((each) => each > now);
  if (number !== undefined) return sourceUrl(document.id, number, node);
  const further = others(data).find((other) => other.number > document.number);
  return further === undefined ? null : sourceUrl(further.id, null, node);
};

const previousUrl = (
  { document }: DocumentAnswer,
  node: string,
  numbers: readonly number[],
  now: number,
  data: NodeAnswer | undefined,
): string | null => {
  const number = numbers.findLast((each) => each < now);
  if (number !== undefined) return sourceUrl(document.id, number, node);
  const further = others(data).findLast((other) => other.number < document.number);
  return further === undefined ? null : sourceUrl(further.id, null, node, true);
};
