import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import { goalUrl, restUrl, showUrl, sourceUrl } from "#client/state/url.ts";
import { Button } from "#client/ui/Button.tsx";
import { download } from "#client/ui/download.ts";
import { BasisLine } from "#client/ui/lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import {
  type UnsaidAnswer,
  type UnsaidFinding,
  type UnsaidGoal,
  unsaidAspects,
} from "#graph/model/answers/unsaid.ts";
import styles from "./Table.module.css";
import { recordsOf, type UnsaidRecords, useUnsaidCsv } from "./unsaid-csv.ts";

/** Rows that stand on the page until more are asked for. */
const step = 60;

/** What the reports do not say of each goal, where it is set out, and whom one may ask. */
export function Unsaid({ answer }: { answer: UnsaidAnswer }) {
  const { t } = useWords();
  const [aspect, setAspect] = useState<UnsaidFinding["aspect"] | null>(null);
  const [most, setMost] = useState(step);
  const records = recordsOf(answer);
  const csv = useUnsaidCsv(answer);
  const rows = answer.goals.filter(
    ({ unsaid }) => aspect === null || unsaid.some((each) => each.aspect === aspect),
  );
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2>{t("dependencies.unsaid")}</h2>
          <p>
            {t("dependencies.unsaidLead", { count: answer.goals.length, all: answer.counts.goals })}
          </p>
        </div>
        <Button
          disabled={answer.goals.length === 0}
          onClick={() => download(`${t("dependencies.unsaid")}.csv`, csv(), "text/csv")}
        >
          <IconDownload size={16} stroke={1.8} aria-hidden />
          {t("dependencies.exportUnsaid")}
        </Button>
      </header>
      <fieldset className={styles.aspects} aria-label={t("dependencies.aspects")}>
        {unsaidAspects.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={aspect === each}
            onClick={() => {
              setAspect(aspect === each ? null : each);
              setMost(step);
            }}
          >
            {t(`dependencies.aspect.${each}`)} <span>{answer.counts[each]}</span>
          </button>
        ))}
      </fieldset>
      {rows.length === 0 ? (
        <p className={styles.more}>{t("dependencies.allSaid")}</p>
      ) : (
        <UnsaidTable rows={rows.slice(0, most)} records={records} />
      )}
      {rows.length > most ? (
        <Button onClick={() => setMost(most + step)}>
          {t("goals.more", { count: rows.length - most })}
        </Button>
      ) : null}
      {answer.truncated ? <p className={styles.more}>{t("dependencies.unsaidCut")}</p> : null}
    </>
  );
}

function UnsaidTable({ rows, records }: { rows: readonly UnsaidGoal[]; records: UnsaidRecords }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={t("dependencies.unsaid")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["goal", "unsaid", "sentence", "ask"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`dependencies.unsaidColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnsaidRow key={row.goal} row={row} records={records} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function UnsaidRow({ row, records }: { row: UnsaidGoal; records: UnsaidRecords }) {
  const { t } = useWords();
  const goal = records.nodes.get(row.goal);
  if (goal === undefined) return null;
  const words = (said: UnsaidFinding["said"]): UnsaidFinding[] =>
    row.unsaid.filter((each) => each.said === said);
  return (
    <tr data-unsaid={row.goal}>
      <th scope="row">
        <Link href={restUrl({ id: goal.id })}>
          <Name node={goal} />
        </Link>
      </th>
      <td>
        {(["none", "inferred"] as const).map((said) =>
          words(said).length === 0 ? null : (
            <p key={said}>
              {t(`dependencies.said.${said}`)}
              {words(said)
                .map(({ aspect }) => t(`dependencies.aspect.${aspect}`))
                .join(t("state.list"))}
            </p>
          ),
        )}
      </td>
      <td>
        <SetOut row={row} records={records} />
      </td>
      <td>
        <Suggestion row={row} records={records} />
      </td>
    </tr>
  );
}

/** The words that set a goal out, as a link to their sentence. */
function SetOut({ row: { sentence }, records }: { row: UnsaidGoal; records: UnsaidRecords }) {
  const passage = records.passages.get(sentence?.passage ?? "");
  const document = records.documents.get(passage?.document ?? "");
  if (sentence === null || passage === undefined || document === undefined) return null;
  return (
    <Link className={styles.quote ?? ""} href={sourceUrl(document.id, passage.number)}>
      <span className={styles.number}>
        §{document.number}
        {passage.number > 0 ? `·${passage.number}` : ""}
      </span>
      <span lang="zh-CN">{sentence.quote}</span>
    </Link>
  );
}

/** Whom one may ask about the owner, with the reason; never a person. */
function Suggestion({
  row: { goal, unsaid, suggestion },
  records,
}: {
  row: UnsaidGoal;
  records: UnsaidRecords;
}) {
  const words = useWords();
  const { t } = words;
  if (!unsaid.some(({ aspect }) => aspect === "owner")) return null;
  const body = records.nodes.get(suggestion?.node ?? "");
  if (suggestion === null || body === undefined)
    return <span className={styles.faint}>{t("dependencies.noSuggestion")}</span>;
  const first = records.relationships.get(suggestion.chain[0] ?? "");
  const above = records.nodes.get(first?.to ?? "");
  return (
    <>
      <p>
        <Link href={showUrl(body.id)}>{words.name(body)}</Link> <BasisLine basis="inferred" />
      </p>
      <p className={styles.faint}>
        {t(`dependencies.suggested.${suggestion.reason}`, {
          goal: above === undefined ? "" : words.name(above),
        })}{" "}
        <Link href={goalUrl(above?.id ?? goal)}>{t("command.openLens")}</Link>
      </p>
    </>
  );
}
