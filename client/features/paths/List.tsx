import { mostPaths } from "#client/state/paths-url.ts";
import { useWords } from "#client/ui/words.ts";
import { PathOrder } from "#graph/model/parameters.ts";
import styles from "./Question.module.css";
import type { PathRead } from "./steps.ts";
import { useNamed } from "./use-named.ts";
import { useChange, usePaths } from "./use-paths.ts";

/** The paths found, in their order, each with its steps as a row of dashes. */
export function List() {
  const { t } = useWords();
  const { asked, query, paths, at } = usePaths();
  const change = useChange();
  const { data } = query;
  if (data === undefined) return null;
  // Where not all are listed, a shorter one may be among the others.
  const lengths = paths.map(({ steps }) => steps.length);
  const shortest = data.truncated ? -1 : lengths.indexOf(Math.min(...lengths));
  return (
    <section aria-label={t("paths.title")}>
      <h2 className={styles.head}>
        <span>
          {t("paths.title")}
          <span className={styles.count}>
            {t(data.truncated ? "paths.first" : "paths.count", { count: paths.length })}
          </span>
        </span>
        <span className={styles.orders}>
          {PathOrder.options.map((order) => (
            <button
              key={order}
              type="button"
              className={styles.order}
              aria-pressed={asked.order === order}
              onClick={() => change({ order })}
            >
              {t(`paths.order.${order}`)}
            </button>
          ))}
        </span>
      </h2>
      <ol className={styles.paths}>
        {paths.map((path, index) => (
          <li key={path.nodes.map(({ id }) => id).join(" ")}>
            <button
              type="button"
              className={styles.path}
              aria-current={index === at ? "true" : undefined}
              onClick={() => change({ path: index }, { replace: true })}
            >
              <Summary path={path} place={index} isShortest={index === shortest} />
            </button>
          </li>
        ))}
      </ol>
      {data.truncated ? <Cut /> : null}
      {data.apart.length > 0 && paths.length > 0 ? <Apart pairs={data.apart} /> : null}
    </section>
  );
}

function Summary({
  path,
  place,
  isShortest,
}: {
  path: PathRead;
  place: number;
  isShortest: boolean;
}) {
  const { t } = useWords();
  const { asked } = usePaths();
  const named = useNamed();
  const several = asked.from.length + asked.to.length > 2;
  const best = asked.order === "strength" ? "paths.strongest" : "paths.shortest";
  const label =
    place === 0 && !several
      ? t(best)
      : isShortest && !several
        ? t("paths.shortest")
        : t("paths.place", { place: place + 1 });
  return (
    <>
      <span className={styles.pathHead}>
        <b>{label}</b>
        <span>{t("paths.steps", { count: path.steps.length })}</span>
        <span>
          {path.inferred === 0
            ? t("paths.allStated")
            : t("paths.inferred", { count: path.inferred })}
        </span>
      </span>
      <span className={styles.pathVia}>
        {several
          ? `${named(path.nodes.slice(0, 1))} → ${named(path.nodes.slice(-1))}${t("state.comma")}`
          : ""}
        {path.via.length === 0
          ? t("paths.direct")
          : t("paths.via", { names: named(path.via, true) })}
      </span>
      <svg
        className={styles.dashes}
        width={path.steps.length * 26}
        height="6"
        viewBox={`0 0 ${path.steps.length * 26} 6`}
        aria-hidden="true"
      >
        {path.steps.map(({ number, relationship }) => (
          <path key={number} data-basis={relationship.basis} d={`M${(number - 1) * 26 + 1} 3h20`} />
        ))}
      </svg>
    </>
  );
}

/** That there are more, and how to come by them. */
function Cut() {
  const { t } = useWords();
  const { asked, at } = usePaths();
  const change = useChange();
  return asked.limit < mostPaths ? (
    <button
      type="button"
      className={styles.more}
      onClick={() => change({ limit: mostPaths, path: at })}
    >
      {t("paths.more", { count: mostPaths })}
    </button>
  ) : (
    <p className={styles.apart}>{t("paths.cut")}</p>
  );
}

/** Pairs of ends that no path joins, where other pairs are joined. */
function Apart({ pairs }: { pairs: readonly { from: string; to: string }[] }) {
  const { t } = useWords();
  const named = useNamed();
  return (
    <ul className={styles.apart}>
      {pairs.map(({ from, to }) => (
        <li key={`${from} ${to}`}>{t("paths.apart", { from: named([from]), to: named([to]) })}</li>
      ))}
    </ul>
  );
}
