import { Link } from "wouter";
import { showUrl } from "#client/state/url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import { type Pairing, pairingsOf } from "#graph/model/pairing.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Progress.module.css";

/** Targets of a goal beside its results: as bars where they can be compared, else with the reason
 * why not. Nothing is judged: bars show the numbers that the text gives. */
export function Progress({
  targets,
  results,
}: {
  targets: readonly Node[];
  results: readonly Node[];
}) {
  const { t } = useWords();
  const pairings = pairingsOf(targets, results);
  const compared = new Set(pairings.flatMap(({ comparable }) => comparable.map(({ id }) => id)));
  const rest = results.filter(({ id }) => !compared.has(id));
  if (targets.length + results.length === 0) return null;
  return (
    <ul className={styles.list}>
      {pairings.map((pairing) => (
        <li key={pairing.target.id} className={styles.item}>
          <Measure node={pairing.target} />
          {pairing.comparable.map((result) => (
            <Bars key={result.id} target={pairing.target} result={result} />
          ))}
          {pairing.comparable.length === 0 ? <Why pairing={pairing} /> : null}
        </li>
      ))}
      {rest.map((result) => (
        <li key={result.id} className={styles.item}>
          <Measure node={result} />
        </li>
      ))}
      {targets.length === 0 ? <li className={styles.why}>{t("progress.noTarget")}</li> : null}
    </ul>
  );
}

/** A target or result with its number, period and change as the text gives them. */
function Measure({ node }: { node: Node }) {
  const { t, name } = useWords();
  const { literal, period, change } = node.properties;
  const said = [literal, period, change].filter((each) => each !== undefined);
  return (
    <p className={styles.measure}>
      <KindMark kind={node.kind} size={18} />
      <Link href={showUrl(node.id)}>{name(node)}</Link>
      {said.length === 0 ? null : <span lang="zh-CN">{said.join(t("state.comma"))}</span>}
    </p>
  );
}

function Bars({ target, result }: { target: Node; result: Node }) {
  const { t } = useWords();
  const values = [target, result].map(({ properties }) => properties.value ?? 0);
  const most = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  const words = { target: numberOf(target), result: numberOf(result) };
  return (
    <div className={styles.bars} role="img" aria-label={t("progress.compared", words)}>
      {(["target", "result"] as const).map((which, at) => (
        <div key={which} className={styles.bar} aria-hidden="true">
          <span>{t(`goals.question.${which}`)}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect
              data-which={which}
              width={(100 * Math.abs(values[at] ?? 0)) / most}
              height="8"
              rx="1"
            />
          </svg>
          <span>{words[which]}</span>
        </div>
      ))}
    </div>
  );
}

const numberOf = ({ properties: { value, unit, literal } }: Node): string =>
  literal ?? `${value ?? ""}${unit ?? ""}`;

/** Why no result can be held against a target. */
function Why({ pairing: { others } }: { pairing: Pairing }) {
  const { t, name } = useWords();
  if (others.length === 0) return <p className={styles.why}>{t("progress.open")}</p>;
  return (
    <details className={styles.why}>
      <summary>{t("progress.notComparable", { count: others.length })}</summary>
      <ul>
        {others.map(({ result, reasons }) => (
          <li key={result.id}>
            {name(result)}
            {t("progress.because")}
            {reasons.map((reason) => t(`progress.reason.${reason}`)).join(t("matrix.and"))}
          </li>
        ))}
      </ul>
    </details>
  );
}
